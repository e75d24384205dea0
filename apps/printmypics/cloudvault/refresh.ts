import { processRefreshTokenResponse, refreshTokenGrantRequest } from 'oauth4webapi'
import { type Kept, readTokens } from '#storage/connections'
import { renewUnderLock } from '#storage/renewal'
import { asClient, discoverVault, overHttp } from './discovery.ts'
import { patiently } from './patience.ts'
import { reasonOf, tokensFrom } from './token-answer.ts'
import { Trouble } from './trouble.ts'

/**
 * RFC 6749 §6 — a new access token, without the owner.
 *
 * CloudVault rotates: the old refresh token dies with its use, and a second use ends the whole connection
 * (RFC 9700 §4.14). So only one of all requests and instances may ask; the others wait and read what it got.
 */
const MINUTE = 60_000
const KEY = Symbol.for('printmypics.refreshes')
const home = globalThis as { [KEY]?: Map<string, Promise<Kept>> }
home[KEY] ??= new Map()
const flights = home[KEY]

/** A token that lives for another while. `rejected` is one that CloudVault has just answered 401 to. */
export async function freshTokens(shopperId: string, rejected?: string): Promise<Kept> {
  const kept = await readTokens(shopperId)
  if (!kept) throw new Trouble('not-connected')
  if (kept.takenBack) throw new Trouble('taken-back')
  if (!isStale(kept, rejected)) return kept
  const flight = flights.get(shopperId) ?? refresh(shopperId, rejected).finally(() => flights.delete(shopperId))
  flights.set(shopperId, flight)
  return flight
}

/** In its last minute, or in the second half of a life shorter than two. */
function isStale(kept: Kept, rejected: string | undefined): boolean {
  const life = kept.expiresAt.getTime() - kept.issuedAt.getTime()
  const margin = Math.min(MINUTE, life / 2)
  return kept.accessToken === rejected || Date.now() > kept.expiresAt.getTime() - margin
}

async function refresh(shopperId: string, rejected: string | undefined): Promise<Kept> {
  const vault = await discoverVault() // before the lock: whoever holds it should ask one question only
  const kept = await renewUnderLock(shopperId, async (current) => {
    if (!isStale(current, rejected)) return 'keep' // another instance was faster
    if (!current.refreshToken) return 'taken-back' // §1.5: issuing one is optional
    return ask(vault, current, current.refreshToken)
  }).catch(crowded)
  if (!kept) throw new Trouble('not-connected') // disconnected while we waited
  if (kept.takenBack) throw new Trouble('taken-back')
  return kept
}

/** Everyone before us still waits for CloudVault's answer, and ours would be the same. */
function crowded(error: unknown): never {
  const words = error instanceof Error ? error.message : ''
  if (/timeout exceeded when trying to connect|due to lock timeout/.test(words)) throw new Trouble('vault-away', words)
  throw error
}

async function ask(vault: Awaited<ReturnType<typeof discoverVault>>, current: Kept, refreshToken: string) {
  const { as, client, authentication } = asClient(vault, current.clientId)
  const send = () =>
    patiently((signal) => refreshTokenGrantRequest(as, client, authentication, refreshToken, { signal, ...overHttp() }))
  // A lost answer may have rotated the token. CloudVault repeats it for the same token within ten seconds: ask again now.
  const response = await send().catch(send)
  try {
    return tokensFrom(await processRefreshTokenResponse(as, client, response), current)
  } catch (error) {
    const reason = reasonOf(error, response)
    if (reason === 'invalid_grant') return 'taken-back' as const // §5.2
    throw new Trouble(reason === 'vault-away' ? 'vault-away' : 'vault-refused', `refresh: ${reason}`)
  }
}
