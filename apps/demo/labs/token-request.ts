import type { Held } from './held.ts'
import type { Done } from './moves.ts'
import { tells } from './said.ts'
import type { Scene, Tokens } from './scene.ts'

/** Mallory at the token endpoint, without a secret: she has none. RFC 6749 §3.2 */
export async function asksForTokens(scene: Scene, form: Record<string, string>): Promise<Done> {
  const body = new URLSearchParams({ ...form, client_id: scene.asked.clientId })
  const address = `${scene.parties.vault}/oauth2/token`
  const answer = await scene.wire.ask(address, { method: 'POST', body, headers: { 'user-agent': 'Mallory' } })
  const { access_token: access, refresh_token: next } = JSON.parse(answer.text) as Tokens
  const holds: Held[] = []
  if (access) holds.push({ kind: 'access_token', value: access, from: 'the token endpoint' })
  if (next) holds.push({ kind: 'refresh_token', value: next, from: 'the token endpoint' })
  return { holds, said: tells('POST /oauth2/token', body, answer) }
}
