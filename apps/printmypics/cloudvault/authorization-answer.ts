import { AuthorizationResponseError, validateAuthResponse } from 'oauth4webapi'
import type { ConnectTrouble } from './connect-trouble.ts'
import type { Vault } from './discovery.ts'
import { STRICT } from './policy.ts'

/** RFC 6749 §4.1.2: a code to redeem; or §4.1.2.1, and everything that is not an answer. */
export type AuthorizationAnswer =
  | { kind: 'code'; parameters: URLSearchParams }
  | { kind: 'trouble'; what: ConnectTrouble; said?: string }

/** `state` has been matched to an attempt of this browser before; here the sender and the shape are judged. */
export function readAuthorizationAnswer(
  vault: Vault,
  query: URLSearchParams,
  state: string,
  policy = STRICT,
): AuthorizationAnswer {
  if (new Set(query.keys()).size < query.size) return { kind: 'trouble', what: 'garbled' } // RFC 6749 §3.1: nothing twice
  // RFC 9207 §2.4: an honest server's code sent on by another one is recognised by `iss`.
  const iss = query.get('iss')
  const mustName = vault.as.authorization_response_iss_parameter_supported === true
  const isOther = iss === null ? mustName : iss !== vault.as.issuer
  if (isOther && policy.issuer === 'checked') return { kind: 'trouble', what: 'wrong-sender' }
  const judged = new URLSearchParams(query)
  if (isOther) judged.delete('iss')
  try {
    const parameters = validateAuthResponse(vault.as, vault.client, judged, state)
    return parameters.has('code') ? { kind: 'code', parameters } : { kind: 'trouble', what: 'garbled' }
  } catch (error) {
    if (!(error instanceof AuthorizationResponseError)) return { kind: 'trouble', what: 'garbled' }
    return { kind: 'trouble', ...meaningOf(error.error) }
  }
}

/** §4.1.2.1's words, and those of extensions, as this shop understands them. */
function meaningOf(error: string): { what: ConnectTrouble; said?: string } {
  if (error === 'access_denied') return { what: 'denied' }
  if (error === 'server_error' || error === 'temporarily_unavailable') return { what: 'vault-away' }
  return { what: 'refused', said: quotable(error) }
}

/** What another server says is shown only in the alphabet of error codes (§4.1.2.1), and shortened. */
export function quotable(error: string): string {
  return error.replace(/[^\w.:-]/g, '').slice(0, 60)
}
