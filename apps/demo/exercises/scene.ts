import type { Program } from './program.ts'
import type { Said } from './said.ts'
import type { Tap } from './tap.ts'
import type { Vault } from './vault.ts'
import type { Verdict } from './verdict.ts'

/** Everybody who takes part while an exercise is judged. */
export type Scene = {
  exercise: number
  vault: Vault
  tap: Tap
  program: Program
  verdict: Verdict
  /** Given to the program until exercise 5 makes its own. */
  given: { verifier: string; challenge: string }
  redirectUri: string
}

export const SCOPE = 'read_photos list_albums'

/** Where the program sends its owner's browser; null when it sends it nowhere. */
export async function sentTo({ program }: Scene): Promise<{ url: URL | null; said: Said }> {
  const said = await program.asks('/connect')
  const location = said.headers.get('location') ?? ''
  return { url: URL.canParse(location) ? new URL(location) : null, said }
}

/** The answer, carried to the program as the browser would. */
export function returns({ program }: Scene, answer: URLSearchParams): Promise<Said> {
  return program.asks(`/callback?${answer}`)
}
