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
  const runner = configuration().labRunner
  if (!runner) throw new Error('no lab runner is configured')
  const headers = { Authorization: `Bearer ${runner.key}`, 'Content-Type': 'application/json' }
  const answer = await fetch(`${runner.origin}/run`, {
    method: 'POST',
    headers,
    body: JSON.stringify(wanted),
    signal: AbortSignal.timeout(20_000),
  })
  const { effect, problem } = (await answer.json()) as { effect?: number; problem?: string }
  if (effect === undefined) throw new Error(problem ?? 'the lab runner did not say what happened')
  return effect
}
