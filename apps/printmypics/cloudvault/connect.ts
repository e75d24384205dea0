import { calculatePKCECodeChallenge, generateRandomCodeVerifier } from 'oauth4webapi'
import { configuration } from '#configuration'
import { policyOf } from '#labs/armed'
import { discoverOther } from '#labs/other-vault'
import { unguessable } from '#session/opaque'
import { createAttempt } from '#storage/attempts'
import type { Annotation } from '#wire/message'
import { note, noteState } from '#wire/note'
import { originFor } from './authorization-origin.ts'
import { discoverVault } from './discovery.ts'
import { Trouble } from './trouble.ts'

/** What printing needs, and nothing more (RFC 9700 §2.3). */
export const WANTED_SCOPE = ['read_photos', 'list_albums']

export type Press = { shopperId: string; browserHash: string; returnTo: string }

const JUST_NOW = 2_000

/**
 * RFC 6749 §4.1.1 — the first message: where the browser goes to ask the owner.
 *
 * `state` ties the answer to this press in this browser (§10.12); the hash of a verifier that never leaves this server
 * ties the code to this client (RFC 7636 §4.3). Both are kept here, not in the browser.
 */
export async function startConnecting(
  press: Press,
  clientId = configuration().clientId,
  issuer = configuration().issuer,
): Promise<string> {
  const own = configuration().issuer
  const { as, client } = issuer === own ? await discoverVault(JUST_NOW) : await discoverOther(issuer)
  if (!as.authorization_endpoint || !originFor(as.authorization_endpoint))
    throw new Trouble('vault-refused', 'metadata names no authorization_endpoint that a browser can be sent to')
  const { url } = configuration()
  const state = unguessable()
  const codeVerifier = generateRandomCodeVerifier()
  const redirectUri = `${url}/callback`
  await createAttempt(state, { ...press, issuer, clientId, redirectUri, codeVerifier, scope: WANTED_SCOPE })
  noteState(state)
  const isBound = policyOf(clientId).pkce === 'bound'
  if (isBound) note(KEPT_HERE)

  const request = new URL(as.authorization_endpoint)
  request.searchParams.set('response_type', 'code')
  request.searchParams.set('client_id', issuer === own ? clientId : client.client_id)
  request.searchParams.set('redirect_uri', redirectUri)
  request.searchParams.set('scope', WANTED_SCOPE.join(' '))
  request.searchParams.set('state', state)
  if (!isBound) return request.href
  request.searchParams.set('code_challenge', await calculatePKCECodeChallenge(codeVerifier))
  request.searchParams.set('code_challenge_method', 'S256')
  return request.href
}

const KEPT_HERE: Annotation = {
  verdict: 'kept',
  words: 'state and code_verifier were made for this press and stay on our server; the browser takes only a hash along',
  cites: 'RFC 7636 §4.1',
  file: 'cloudvault/connect.ts',
}
