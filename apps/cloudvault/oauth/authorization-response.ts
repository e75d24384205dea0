import type { AuthorizationErrorCode } from './authorization-error.ts'
import { describeError } from './error-description.ts'
import { withParameters } from './redirect-uri.ts'

type Destination = { redirectUri: string; state: string | null }

/** RFC 6749 §4.1.2, with the `iss` of RFC 9207 §2 so that a client with two servers knows who answered. */
export function successLocation(to: Destination, code: string, issuer: string): string {
  return withParameters(to.redirectUri, { code, state: to.state, iss: issuer })
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
