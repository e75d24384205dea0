import { configuration } from '#configuration'

import type { ShopWeakening } from './shop-weakening.ts'

export type Wanted = {
  play: string
  run: string
  clientId: string
  clientSecret: string | null
  redirectUri: string
  pkce: boolean
  /** Null: the shop has no part in it. */
  shop: ShopWeakening | null
  capability: string
}

/** What came of it: `effect` is zero for none; with the ticket the shop's side of the run can be read. */
export type Played = { effect: number; ticket: string | null }

/** Lets the launcher's runner play. @throws Error in words for the learner */
export function askRunner(wanted: Wanted): Promise<Played> {
  return tellRunner<Played>('run', wanted)
}

/** The shop's own recordings of these runs, which are over. If nobody can be asked, they go by themselves within a day. */
export async function forgetInTheShop(clientIds: readonly string[]): Promise<void> {
  const runs = clientIds.map((clientId) => clientId.slice('lab-'.length))
  await Promise.all(runs.map((run) => tellRunner('forget', { run, inTheShop: true }).catch(() => {})))
}

/** One errand for the runner, which is the one who calls the parties: never this server. @throws Error in words for the learner */
export async function tellRunner<Answer>(errand: 'run' | 'arm' | 'move' | 'forget', wanted: unknown): Promise<Answer> {
  const runner = configuration().labRunner
  if (!runner) throw new Error('no lab runner is configured')
  const headers = { Authorization: `Bearer ${runner.key}`, 'Content-Type': 'application/json' }
  const answer = await fetch(`${runner.origin}/${errand}`, {
    method: 'POST',
    headers,
    body: JSON.stringify(wanted),
    signal: AbortSignal.timeout(20_000),
  })
  const said = (await answer.json()) as Answer & { problem?: string }
  if (!answer.ok) throw new Error(said.problem ?? 'the lab runner did not say what happened')
  return said
}
