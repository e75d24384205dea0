/** What one performance came to. */
export type Outcome = { name: 'off' | 'on' | 'neighbour'; clientId: string; effect: number; flow: string | null }
/** A learner's last run of one lab. */
export type Result = { prediction: number | null; outcomes: readonly Outcome[]; problem: string | null }

/** In memory, for each browser: a lab leaves nothing behind, and nobody meets another's run. */
const MOST = 500
const KEY = Symbol.for('cloudvault.labs.results')
const home = globalThis as { [KEY]?: Map<string, Result> }

function kept(): Map<string, Result> {
  home[KEY] ??= new Map()
  return home[KEY]
}

export function resultOf(viewerId: string, slug: string): Result | null {
  return kept().get(`${viewerId} ${slug}`) ?? null
}

export function keepResult(viewerId: string, slug: string, result: Result): void {
  if (kept().size >= MOST) kept().delete(kept().keys().next().value ?? '')
  kept().set(`${viewerId} ${slug}`, result)
}

export function forgetResult(viewerId: string, slug: string): void {
  kept().delete(`${viewerId} ${slug}`)
}
