import type { Client } from './client.ts'
import type { Finding } from './finding.ts'
import { VERIFIER_MATCHED, verifierMatches } from './pkce.ts'
import { audienceWithin } from './resource-indicator.ts'
import { TokenError } from './token-error.ts'
import type { CodeRequest } from './token-request.ts'

/** RFC 6749 §4.1.2 — what a code is bound to. */
export type CodeRecord = {
  grantId: string
  clientId: string
  redirectUri: string | null
  codeChallenge: string | null
  /** RFC 9449 §10: the key that the authorization request promised. */
  dpopJkt: string | null
  nonce: string | null
  resource: readonly string[]
  scope: readonly string[]
  ownerId: string
  authTime: Date
  sessionHandle: string | null
  expiresAt: Date
  consumedAt: Date | null
  grantRevokedAt: Date | null
}

/**
 * §4.1.3: every promise a code makes, in the order in which breaking it tells the least.
 * @throws TokenError, always `invalid_grant`; `'replay'` when everything matches and the code has been used before.
 */
export function judgeCode(
  code: CodeRecord | null,
  request: CodeRequest,
  by: Client,
  dpopJkt: string | null,
  now: Date,
): 'good' | 'replay' {
  if (!code) throw new TokenError('invalid_grant', 'the code is unknown')
  if (code.clientId !== by.clientId) throw new TokenError('invalid_grant', 'the code was issued to another client')
  if (!redirectUriMatches(code, request, by)) {
    throw new TokenError('invalid_grant', 'redirect_uri is not the one of the authorization request')
  }
  if (!verifierMatches(request.codeVerifier, code.codeChallenge)) {
    throw new TokenError('invalid_grant', 'code_verifier does not hash to the code_challenge') // RFC 7636 §4.6
  }
  if (code.dpopJkt !== null && code.dpopJkt !== dpopJkt) {
    throw new TokenError('invalid_grant', 'the DPoP key is not the one of the authorization request') // RFC 9449 §10
  }
  if (code.consumedAt) return 'replay'
  if (now >= code.expiresAt) throw new TokenError('invalid_grant', 'the code has expired')
  if (code.grantRevokedAt) throw new TokenError('invalid_grant', 'the owner has taken the permission back')
  if (!audienceWithin(request.resource, code.resource)) {
    throw new TokenError('invalid_target', 'the resource is not one the owner was asked about') // RFC 8707 §2.2
  }
  return 'good'
}

/** Identical to the authorization request's; where that named none, there was only one it could mean. */
function redirectUriMatches(code: CodeRecord, request: CodeRequest, by: Client): boolean {
  if (code.redirectUri !== null) return request.redirectUri === code.redirectUri
  return request.redirectUri === null || request.redirectUri === onlyRedirectUri(by)
}

/** The registered redirect URI of a client that has exactly one. */
export function onlyRedirectUri(client: Client): string | null {
  return client.redirectUris.length === 1 ? (client.redirectUris[0] ?? null) : null
}

const FILE = 'oauth/authorization-code.ts'

/** What the database found to be true before it spent the code. */
export function spentCode(request: CodeRequest): Finding[] {
  const found: Finding[] = [
    { verdict: 'kept', words: 'the code was issued to this client', cites: 'RFC 6749 §4.1.3', file: FILE },
    {
      verdict: 'kept',
      words: 'redirect_uri is the one of the authorization request',
      cites: 'RFC 6749 §4.1.3',
      file: FILE,
    },
  ]
  if (request.codeVerifier !== null) found.push(VERIFIER_MATCHED)
  return [...found, { verdict: 'changed', words: 'code consumed: it works once', cites: 'RFC 6749 §4.1.2', file: FILE }]
}

/** §4.1.2: what a second use leads to. */
export const CODE_REPLAYED: Finding = {
  verdict: 'changed',
  words: 'code replayed: every token that it gave is revoked',
  cites: 'RFC 6749 §4.1.2',
  file: FILE,
}
