import { DPOP_ALGORITHMS } from './dpop.ts'
import { describeError } from './error-description.ts'
import type { Finding } from './finding.ts'
import { isWithin } from './scope.ts'

/**
 * RFC 6750 §3.1 — the words a protected resource refuses with, and RFC 9449 §7.1's. `none`: the request showed no
 * token at all.
 */
export const BEARER_ERROR_STATUS = {
  invalid_request: 400,
  invalid_token: 401,
  insufficient_scope: 403,
  none: 401,
  invalid_dpop_proof: 401,
  use_dpop_nonce: 401,
} as const
export type BearerErrorCode = keyof typeof BEARER_ERROR_STATUS

/** Thrown by `protect`; the table answers it with a challenge. */
export class BearerError extends Error {
  override readonly name = 'BearerError'
  readonly code: BearerErrorCode
  /** What would have been enough (§3). */
  readonly scope: readonly string[]
  /** How the token was shown. */
  readonly scheme: Scheme

  constructor(
    code: BearerErrorCode,
    description: string,
    { scope = [], scheme = 'Bearer' }: { scope?: readonly string[]; scheme?: Scheme } = {},
  ) {
    super(description)
    this.code = code
    this.scope = scope
    this.scheme = scheme
  }
}

/** By name, not by `instanceof`: two bundles of this file live in one process. */
export function isBearerError(error: unknown): error is BearerError {
  return error instanceof Error && error.name === 'BearerError'
}

export type Scheme = 'Bearer' | 'DPoP'
export type PresentedToken = { token: string; scheme: Scheme }

/** §2.1: `Bearer` in any case, then one token of b64token characters. */
const HEADER = /^(bearer|dpop) +([A-Za-z0-9\-._~+/]+=*) *$/i

/** §2: the token, from the header. In the query it would end up in logs and histories (RFC 9700 §4.3.2). */
export function readAccessToken(authorization: string | null, query: URLSearchParams): PresentedToken {
  if (query.has('access_token')) {
    throw new BearerError('invalid_request', 'an access token in the address is refused: send the Authorization header')
  }
  if (authorization === null) throw new BearerError('none', 'this resource needs an access token')
  const [, scheme, token] = HEADER.exec(authorization) ?? []
  if (scheme && token) return { token, scheme: scheme.toLowerCase() === 'dpop' ? 'DPoP' : 'Bearer' }
  if (/^(bearer|dpop)\b/i.test(authorization))
    throw new BearerError('invalid_request', 'the Authorization header is malformed')
  throw new BearerError('none', 'this resource needs an access token')
}

/** The same where no proof of possession is known: a bearer token. */
export function readBearerToken(authorization: string | null, query: URLSearchParams): string {
  return readAccessToken(authorization, query).token
}

/** §3.1: a token that is good, but not for this. */
export function mustHaveScope(
  granted: readonly string[],
  required: readonly string[],
  scheme: Scheme = 'Bearer',
): void {
  if (isWithin(required, granted)) return
  throw new BearerError('insufficient_scope', 'the token was not granted what this needs', { scope: required, scheme })
}

/** §3: a request without a token is told nothing but the scheme. */
export function bearerChallenge(error: BearerError, resourceMetadata: string | null = null): string {
  const parameters = ['realm="CloudVault"']
  if (error.code !== 'none') {
    parameters.push(`error="${error.code}"`, `error_description="${describeError(error.message)}"`)
  }
  if (error.scope.length > 0) parameters.push(`scope="${error.scope.join(' ')}"`)
  if (resourceMetadata) parameters.push(`resource_metadata="${resourceMetadata}"`)
  if (error.scheme === 'DPoP') parameters.push(`algs="${DPOP_ALGORITHMS.join(' ')}"`) // RFC 9449 §7.1
  return `${error.scheme} ${parameters.join(', ')}`
}

/** A token that opened this door. */
export function opened(required: readonly string[]): Finding[] {
  const file = 'oauth/bearer.ts'
  const alive: Finding = {
    verdict: 'kept',
    words: 'token is alive: known, not expired, not taken back',
    cites: 'RFC 6750 §3.1',
    file,
  }
  if (required.length === 0) return [alive]
  return [alive, { verdict: 'kept', words: `scope suffices: ${required.join(' ')}`, cites: 'RFC 6750 §3.1', file }]
}
