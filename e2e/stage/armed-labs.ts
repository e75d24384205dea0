import { setTimeout as pause } from 'node:timers/promises'
import { LABS } from '../../apps/cloudvault/labs/labs.ts'
import { MallorysConsole } from '../labs/console.ts'
import { CLOUDVAULT } from './environment.ts'

/** The shop takes a lab's word for ten minutes, and CloudVault for a quarter of an hour. */
const A_WHILE = 5 * 60_000

type Armed = { lab: (typeof LABS)[number]; mallory: MallorysConsole }

/** Every lab of the server under test, armed while its strict clients are tried. Without a gap: the next before the last ends. */
export class ArmedLabs {
  private readonly over = new AbortController()
  private readonly relays: Promise<void>

  private constructor(private armed: readonly Armed[]) {
    this.relays = this.relieves()
    this.relays.catch(() => {}) // `end` says it
  }

  static async all(): Promise<ArmedLabs> {
    return new ArmedLabs(await armEach())
  }

  /** @throws Error naming a lab with which Mallory gets nothing now: it was not armed, or is not any more */
  async end(): Promise<void> {
    this.over.abort()
    await this.relays
    await wereWeak(this.armed)
  }

  private async relieves(): Promise<void> {
    const { signal } = this.over
    for (;;) {
      await pause(A_WHILE, undefined, { signal }).catch(() => {})
      if (signal.aborted) return
      const before = this.armed
      this.armed = await armEach()
      await wereWeak(before)
    }
  }
}

async function armEach(): Promise<Armed[]> {
  const armed = LABS.map((lab) => ({ lab, mallory: new MallorysConsole(CLOUDVAULT, lab.slug) }))
  for (const { mallory } of armed) await mallory.arms('off')
  return armed
}

/** By the effect: with the client that each has had since it was armed, Mallory gets what she is after. Then they go. */
async function wereWeak(armed: readonly Armed[]): Promise<void> {
  for (const { lab, mallory } of armed) {
    for (const move of lab.byHand.moves) await mallory.makes(move)
    if (!mallory.achieved) throw new Error(`${lab.slug} was not armed while the strict clients were tried`)
    await mallory.resets()
  }
}
