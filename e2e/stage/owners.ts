import { type SeedOwner, seed } from './seed-file.ts'

/** People nobody else in this run knows: what one test does to its Alice never reaches another's. */
export class Neighbourhood {
  private waiting: SeedOwner[] = []
  private families = 0

  /** @param names who moves in together: one run of the seed program costs more than a person. */
  constructor(
    private readonly street: string,
    private readonly names: readonly string[],
    private readonly photos: number,
  ) {}

  /** The next person (of that name) who has not been in a test yet. */
  async newOwner(name?: string): Promise<SeedOwner> {
    const free = () => this.waiting.findIndex((owner) => !name || owner.name === name)
    if (free() < 0) await this.familyMovesIn()
    const [owner] = this.waiting.splice(free(), 1)
    if (!owner) throw new Error(`no ${name} in this family`)
    return owner
  }

  private async familyMovesIn(): Promise<void> {
    this.families += 1
    const domain = `${this.street}.${this.families}.${process.env.E2E_RUN ?? 'run'}.test`
    const family = this.names.map((name, index) => ({
      email: `${name.toLowerCase()}.${index}@${domain}`,
      password: `${name} keeps photos`,
      name,
      photos: this.photos,
    }))
    await seed({ users: family })
    this.waiting.push(...family)
  }
}
