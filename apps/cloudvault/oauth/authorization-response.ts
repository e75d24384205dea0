import type { AuthorizationErrorCode } from './authorization-error.ts'
import { describeError } from './error-description.ts'
import type { Finding } from './finding.ts'
import { withParameters } from './redirect-uri.ts'

type Destination = { redirectUri: string; state: string | null }

/** RFC 6749 §4.1.2, with the `iss` of RFC 9207 §2 so that a client with two servers knows who answered. */
export function successLocation(to: Destination, code: string, issuer: string): string {
  return withParameters(to.redirectUri, { code, state: to.state, iss: issuer })
}

/** RFC 6749 §4.2.2, for a lab's client alone: what every script, and every reader of a history, can take from an address. */
export function tokenLocation(
  to: Destination,
  { token, expiresIn, scope }: { token: string; expiresIn: number; scope: readonly string[] },
  issuer: string,
): string {
  const parameters = new URLSearchParams({ access_token: token, token_type: 'Bearer', expires_in: String(expiresIn) })
  parameters.set('scope', scope.join(' '))
  if (to.state !== null) parameters.set('state', to.state)
  parameters.set('iss', issuer)
  return `${to.redirectUri}#${parameters}`
}

/** RFC 6749 §4.1.2.1. */
export function errorLocation(
  to: Destination,
  error: AuthorizationErrorCode,
  description: string,
  issuer: string,
): string {
  return withParameters(to.redirectUri, {
    error,
    error_description: describeError(description),
    state: to.state,
    iss: issuer,
  })
}

/** What the answer gives back to the client besides the code. */
export function answered(to: Destination): Finding[] {
  const file = 'oauth/authorization-response.ts'
  const minted: Finding = {
    verdict: 'changed',
    words: 'code minted: single use, for a minute',
    cites: 'RFC 6749 §4.1.2',
    file,
  }
  const named: Finding = { verdict: 'kept', words: 'iss names the server that answers', cites: 'RFC 9207 §2', file }
  if (to.state === null) return [minted, named]
  return [minted, { verdict: 'kept', words: 'state goes back unchanged', cites: 'RFC 6749 §4.1.2', file }, named]
}
