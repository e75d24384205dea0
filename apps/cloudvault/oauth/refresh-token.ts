import type { Client } from './client.ts'
import type { Finding } from './finding.ts'
import { audienceWithin } from './resource-indicator.ts'
import { isWithin } from './scope.ts'
import { TokenError } from './token-error.ts'
import type { RefreshRequest } from './token-request.ts'

/** RFC 6749 §1.5 and §6 — a refresh token, and what its family looks like right now. */
export type RefreshRecord = {
  grantId: string
  clientId: string
  ownerId: string
  /** What the token was given and its owner still grants. */
  scope: readonly string[]
  /** False once the owner has taken `offline_access` back, if it was granted (OIDC Core §11). */
  mayKeepWorking: boolean
  resource: readonly string[]
  dpopJkt: string | null
  expiresAt: Date
  consumedAt: Date | null
  /** Whether the token that took this one's place has been used itself. */
  successorUsed: boolean
  grantExpiresAt: Date
  grantRevokedAt: Date | null
  sessionHandle: string | null
  authTime: Date
}

/**
 * RFC 9700 §4.14.2: rotated at every use; using an old one is the sign of a thief, and nobody can tell who it is.
 * `retry` is the exception: the immediate parent, moments ago, while nobody has used its successor — an answer was
 * lost on the way, or two tabs asked at once.
 * @throws TokenError
 */
export function judgeRefreshToken(
  token: RefreshRecord | null,
  request: RefreshRequest,
  by: Client,
  dpopJkt: string | null,
  now: Date,
  graceSeconds: number,
): 'good' | 'retry' | 'reuse' {
  if (!token) throw new TokenError('invalid_grant', 'the refresh token is unknown')
  if (token.clientId !== by.clientId) {
    throw new TokenError('invalid_grant', 'the refresh token was issued to another client')
  }
  if (token.grantRevokedAt) throw new TokenError('invalid_grant', 'the permission has been taken back')
  if (token.dpopJkt !== null && token.dpopJkt !== dpopJkt) {
    throw new TokenError('invalid_grant', 'the refresh token is bound to another DPoP key') // RFC 9449 §5
  }
  const isRetry = token.consumedAt !== null && mayRetry(token, token.consumedAt, now, graceSeconds)
  if (token.consumedAt && !isRetry) return 'reuse'
  if (!token.mayKeepWorking) {
    throw new TokenError('invalid_grant', 'the permission to keep working has been taken back')
  }
  if (now >= token.expiresAt || now >= token.grantExpiresAt) {
    throw new TokenError('invalid_grant', 'the refresh token has expired')
  }
  if (request.scope && !isWithin(request.scope, token.scope)) {
    throw new TokenError('invalid_scope', 'the scope is wider than what was granted') // RFC 6749 §6
  }
  if (!audienceWithin(request.resource, token.resource)) {
    throw new TokenError('invalid_target', 'the resource is not one of the grant') // RFC 8707 §2.2
  }
  return isRetry ? 'retry' : 'good'
}

function mayRetry(token: RefreshRecord, consumedAt: Date, now: Date, graceSeconds: number): boolean {
  return !token.successorUsed && now.getTime() - consumedAt.getTime() < graceSeconds * 1000
}

/** Every use of a refresh token is its last. */
export const ROTATED: Finding = {
  verdict: 'changed',
  words: 'refresh token rotated: the old one is spent, a new one takes its place',
  cites: 'RFC 9700 §4.14.2',
  file: 'oauth/refresh-token.ts',
}

/** Two parties hold the same family, and nobody can tell which of them is the thief. */
export const REUSE_DETECTED: Finding = {
  verdict: 'changed',
  words: 'reuse detected: the family is revoked',
  cites: 'RFC 9700 §4.14.2',
  file: 'oauth/refresh-token.ts',
}
