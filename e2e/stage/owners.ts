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

  /** The next person who has not been in a test yet. */
  async newOwner(): Promise<SeedOwner> {
    if (this.waiting.length === 0) await this.familyMovesIn()
    const next = this.waiting.shift()
    if (!next) throw new Error('a family without people')
    return next
  }

  private async familyMovesIn(): Promise<void> {
    this.families += 1
    const domain = `${this.street}.${this.families}.${process.env.E2E_RUN ?? 'run'}.test`
    this.waiting = this.names.map((name) => ({
      email: `${name.toLowerCase()}@${domain}`,
      password: `${name} keeps photos`,
      name,
      photos: this.photos,
    }))
    await seed({ users: this.waiting })
  }
}
