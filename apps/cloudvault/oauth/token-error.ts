import { describeError } from './error-description.ts'

/**
 * RFC 6749 §5.2 — every way a token request may fail, with the status it fails with.
 * The six words of §5.2. An extension adds its own in its own file, with its RFC: no word without a registration.
 */
export const TOKEN_ERROR_STATUS = {
  invalid_request: 400,
  invalid_client: 401,
  invalid_grant: 400,
  unauthorized_client: 400,
  unsupported_grant_type: 400,
  invalid_scope: 400,
  unsupported_token_type: 400, // RFC 7009 §2.2.1
  invalid_target: 400, // RFC 8707 §2
  authorization_pending: 400, // RFC 8628 §3.5, and the next three
  slow_down: 400,
  access_denied: 400,
  expired_token: 400,
  invalid_dpop_proof: 400, // RFC 9449 §5
  use_dpop_nonce: 400, // RFC 9449 §8
  temporarily_unavailable: 503, // the word of RFC 6749 §4.1.2.1, for a lost database
} as const
export type TokenErrorCode = keyof typeof TOKEN_ERROR_STATUS

/** Thrown by every check behind the token endpoint and its neighbours: such a failure has one destination, JSON. */
export class TokenError extends Error {
  override readonly name = 'TokenError'
  readonly code: TokenErrorCode
  /** The challenge of §5.2, only for a client that tried the Authorization header. */
  readonly challenge: string | null

  constructor(code: TokenErrorCode, description: string, challenge: string | null = null) {
    super(description)
    this.code = code
    this.challenge = challenge
  }
}

/** By name, not by `instanceof`: two bundles of this file live in one process. */
export function isTokenError(error: unknown): error is TokenError {
  return error instanceof Error && error.name === 'TokenError'
}

/** §5.2: the body and headers of a refusal. */
export function tokenErrorResponse(error: unknown): Response {
  if (!isTokenError(error)) throw error // a bug is not a protocol message
  const headers = new Headers({ 'Cache-Control': 'no-store', Pragma: 'no-cache', 'X-Content-Type-Options': 'nosniff' })
  if (error.challenge) headers.set('WWW-Authenticate', error.challenge)
  if (TOKEN_ERROR_STATUS[error.code] === 503) headers.set('Retry-After', '2')
  return Response.json(
    { error: error.code, error_description: describeError(error.message) },
    { status: TOKEN_ERROR_STATUS[error.code], headers },
  )
}
