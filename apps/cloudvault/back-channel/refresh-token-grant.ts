import { configuration } from '#configuration'
import type { Client } from '#oauth/client'
import { deriveOpaqueToken, hashOf, issueOpaqueToken } from '#oauth/opaque-token'
import { STRICT } from '#oauth/policy'
import { judgeRefreshToken } from '#oauth/refresh-token'
import { TokenError } from '#oauth/token-error'
import type { RefreshRequest } from '#oauth/token-request'
import type { IssuedTokens } from '#oauth/token-response'
import { revokeGrant } from '#storage/grants'
import { findRefreshToken, rotate } from '#storage/refresh-tokens'
import { idTokenFor } from './id-token-for.ts'

/** RFC 6749 §6 — a refresh token for a new access token and the refresh token that takes its place. */
export async function refresh(request: RefreshRequest, client: Client, now: Date): Promise<IssuedTokens> {
  const accessToken = issueOpaqueToken('access')
  const successor = deriveOpaqueToken('refresh', configuration().secret, 'successor', request.refreshToken)
  const tokenHash = hashOf(request.refreshToken)
  const rotated = await rotate({
    tokenHash,
    clientId: client.clientId,
    scope: request.scope,
    dpopJkt: null,
    successorHash: hashOf(successor),
    successorIdleUntil: new Date(now.getTime() + client.refreshTokenIdleTtl * 1000),
    accessTokenHash: hashOf(accessToken),
    accessTokenExpiresAt: new Date(now.getTime() + client.accessTokenTtl * 1000),
    audience: [],
    now,
    retryableSince: new Date(now.getTime() - STRICT.refreshGrace * 1000),
  })
  if (!rotated) return refuse(request, client, tokenHash, now)
  return {
    accessToken,
    tokenType: 'Bearer',
    expiresIn: client.accessTokenTtl,
    scope: rotated.scope,
    refreshToken: successor,
    idToken: await idTokenFor(client, { ...rotated, nonce: null }, accessToken, now), // OIDC Core §12.2: no nonce
  }
}

/** RFC 9700 §4.14.2: an old refresh token is the only sign that a thief and an owner hold the same family. */
async function refuse(request: RefreshRequest, client: Client, tokenHash: string, now: Date): Promise<never> {
  const token = await findRefreshToken(tokenHash)
  judgeRefreshToken(token, request, client, now, STRICT.refreshGrace)
  if (token) await revokeGrant(token.grantId, 'refresh-reuse', now)
  throw new TokenError('invalid_grant', 'the refresh token has been used before; its whole family is revoked')
}
