import { configuration } from '#configuration'
import { policyOf } from '#labs/armed'
import type { Client } from '#oauth/client'
import { deriveOpaqueToken, hashOf } from '#oauth/opaque-token'
import { judgeRefreshToken, REUSE_DETECTED, ROTATED } from '#oauth/refresh-token'
import { audienceWithin } from '#oauth/resource-indicator'
import { reducedScope } from '#oauth/scope'
import { TokenError } from '#oauth/token-error'
import type { RefreshRequest } from '#oauth/token-request'
import type { IssuedTokens } from '#oauth/token-response'
import { revokeGrant } from '#storage/grants'
import { findRefreshToken, rotate } from '#storage/refresh-tokens'
import { note } from '#wire/note'
import { idTokenFor } from './id-token-for.ts'
import { isSelfContained, newAccessToken, type Speaks } from './new-access-token.ts'

/** RFC 6749 §6 — a refresh token for a new access token and the refresh token that takes its place. */
export async function refresh(
  request: RefreshRequest,
  client: Client,
  dpopJkt: string | null,
  now: Date,
): Promise<IssuedTokens> {
  const tokenHash = hashOf(request.refreshToken)
  const speaks = isSelfContained(client) ? await speaksOf(tokenHash, request, dpopJkt) : null
  const access = await newAccessToken(client, speaks, now)
  const { refreshToken, refreshGrace } = policyOf(client.clientId)
  const isRotated = refreshToken === 'rotated'
  const successor = isRotated
    ? deriveOpaqueToken('refresh', configuration().secret, 'successor', request.refreshToken)
    : request.refreshToken // a lab's: never spent, for as long as the family lives
  const rotated = await rotate({
    tokenHash,
    clientId: client.clientId,
    scope: request.scope,
    resource: request.resource,
    dpopJkt,
    successorHash: hashOf(successor),
    successorIdleUntil: new Date(now.getTime() + client.refreshTokenIdleTtl * 1000),
    accessTokenHash: access.tokenHash,
    accessTokenExpiresAt: access.expiresAt,
    now,
    retryableSince: isRotated ? new Date(now.getTime() - refreshGrace * 1000) : new Date(0),
  })
  if (!rotated) return refuse(request, client, dpopJkt, now)
  note(...(isRotated ? [ROTATED] : []), ...(request.scope ? [reducedScope(rotated.scope)] : []))
  return {
    accessToken: access.token,
    tokenType: dpopJkt ? 'DPoP' : 'Bearer',
    expiresIn: access.expiresIn,
    scope: rotated.scope,
    refreshToken: successor,
    idToken: await idTokenFor(client, { ...rotated, nonce: null }, access.token, now), // OIDC Core §12.2: no nonce
  }
}

/** What a signed token is going to say, read before the refresh token is spent. */
async function speaksOf(tokenHash: string, request: RefreshRequest, dpopJkt: string | null): Promise<Speaks | null> {
  const token = await findRefreshToken(tokenHash)
  if (!token) return null
  const audience = audienceWithin(request.resource, token.resource) ?? []
  const scope = (request.scope ?? token.scope).filter((word) => token.scope.includes(word))
  return { ...token, scope, audience, dpopJkt }
}

/** RFC 9700 §4.14.2: an old refresh token is the only sign that a thief and an owner hold the same family. */
async function refuse(request: RefreshRequest, client: Client, dpopJkt: string | null, now: Date): Promise<never> {
  const token = await findRefreshToken(hashOf(request.refreshToken))
  const verdict = judgeRefreshToken(token, request, client, dpopJkt, now, policyOf(client.clientId).refreshGrace)
  if (token && verdict === 'reuse') await revokeGrant(token.grantId, 'refresh-reuse', now)
  note(REUSE_DETECTED)
  throw new TokenError('invalid_grant', 'the refresh token has been used before; its whole family is revoked')
}
