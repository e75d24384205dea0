import { configuration } from '#configuration'

export type Wanted = {
  play: string
  run: string
  clientId: string
  redirectUri: string
  pkce: boolean
  capability: string
}

/** Lets the launcher's runner play. @returns the effect it had: zero is none. @throws Error in words for the learner */
export async function askRunner(wanted: Wanted): Promise<number> {
  return (await tellRunner<{ effect: number }>('run', wanted)).effect
}

/** One errand for the runner, which is the one who calls the parties: never this server. @throws Error in words for the learner */
export async function tellRunner<Answer>(errand: 'run' | 'move' | 'forget', wanted: unknown): Promise<Answer> {
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
