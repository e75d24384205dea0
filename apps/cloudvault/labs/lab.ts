import type { Weakening } from '#oauth/policy'
import type { ByHand } from './by-hand.ts'
import type { ShopWeakening } from './shop-weakening.ts'

/** An answer that explains itself. */
export type Choice = { text: string; because: string; right?: true }
/** A candidate patch: lines that begin with + or -. */
export type Fix = { name: string; diff: string; because: string; right?: true }

/**
 * How the check is taken away from a copy of the repository: this text, which is in the file once, becomes that one.
 * The lab's test has to notice. Without `file` it stands in the check's own.
 */
export type Mutant = {
  file?: string
  search: string
  replace: string
  /** The check stands in a page, a route of Next's or `proxy.ts`, so the pages have to be built anew. */
  inPages?: true
}

/** One attack on one named defence. */
export type Lab = {
  slug: string
  title: string
  gist: string
  /** The defence, as it is called. */
  defence: string
  cites: string
  /** The code that makes the difference. */
  check: { file: string; region: string }
  mutant: Mutant
  weakens: Weakening
  /** What is off in the shop, where its side of the defence is on trial. The attack is then played in the shop. */
  weakensShop?: ShopWeakening
  /** A second defence that would answer in the first one's place; it is off in every run but one. */
  alsoOff?: { name: string; weakens: Weakening; weakensShop?: ShopWeakening }
  /** What Mallory has got, in words; without it, photographs of Alice's are counted. */
  loot?: { some: string; none: string }
  /** What sort of client the attack needs. */
  client: 'installed app' | 'web app' | 'app of another API' | 'app of Mallory’s' | 'shop' | 'shop without a secret'
  /** How long its access tokens live, where that matters. Seconds. */
  accessTokenTtl?: number
  prediction: { question: string; choices: readonly Choice[] }
  fixes: readonly Fix[]
  /** What a learner can do as Mallory, at her console. */
  byHand: ByHand
  /** Which test plays it. */
  test: { file: string; title: string }
}

/** The change that takes a lab's check away; its file from the repository's root. */
export function mutationOf({ check, mutant }: Lab): Mutant & { file: string } {
  return { ...mutant, file: `apps/${mutant.file ?? check.file}` }
}

/** What Mallory got out of a run; `effect` is counted by the runner, and nothing else decides. */
export function lootOf({ loot }: Lab, effect: number): string {
  if (loot) return effect > 0 ? loot.some : loot.none
  return effect > 0 ? `Mallory has ${effect} of Alice’s photographs` : 'Mallory has nothing'
}

/** One performance of it: what was off, and why it is worth seeing. */
export type Performance = {
  name: 'off' | 'on' | 'neighbour'
  title: string
  weakens: Weakening
  /** Null: the shop has no part in this lab. */
  weakensShop: ShopWeakening | null
}

/** Off, on, and where there is a neighbour: what it does alone. */
export function performancesOf({ defence, weakens, weakensShop, alsoOff }: Lab): Performance[] {
  const inShop = (off: ShopWeakening | undefined) => (weakensShop ? { ...off } : null)
  const off: Performance = {
    name: 'off',
    title: `${defence}: off`,
    weakens: { ...weakens, ...alsoOff?.weakens },
    weakensShop: inShop({ ...weakensShop, ...alsoOff?.weakensShop }),
  }
  const on: Performance = {
    name: 'on',
    title: `${defence}: on`,
    weakens: alsoOff?.weakens ?? {},
    weakensShop: inShop(alsoOff?.weakensShop),
  }
  if (!alsoOff) return [off, on]
  const title = `Only ${alsoOff.name}: on`
  return [off, on, { name: 'neighbour', title, weakens, weakensShop: inShop(weakensShop) }]
}
