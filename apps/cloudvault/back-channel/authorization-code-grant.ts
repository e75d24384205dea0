import { judgeCode, onlyRedirectUri } from '#oauth/authorization-code'
import { type Client, mayRefresh } from '#oauth/client'
import { hashOf, issueOpaqueToken } from '#oauth/opaque-token'
import { challengeOf } from '#oauth/pkce'
import { TokenError } from '#oauth/token-error'
import type { CodeRequest } from '#oauth/token-request'
import type { IssuedTokens } from '#oauth/token-response'
import { consumeCode, findCode } from '#storage/authorization-codes'
import { revokeGrant } from '#storage/grants'
import { idTokenFor } from './id-token-for.ts'

/** RFC 6749 §4.1.3 and §4.1.4 — a code for tokens. The database decides who is first; the rules say why others are not. */
export async function redeemCode(request: CodeRequest, client: Client, now: Date): Promise<IssuedTokens> {
  const accessToken = issueOpaqueToken('access')
  const refreshToken = mayRefresh(client) ? issueOpaqueToken('refresh') : undefined
  const shown = {
    codeHash: hashOf(request.code),
    clientId: client.clientId,
    redirectUri: request.redirectUri,
    onlyRedirectUri: onlyRedirectUri(client),
    codeChallenge: request.codeVerifier === null ? null : challengeOf(request.codeVerifier),
  }
  const redeemed = await consumeCode(
    shown,
    {
      accessTokenHash: hashOf(accessToken),
      accessTokenExpiresAt: new Date(now.getTime() + client.accessTokenTtl * 1000),
      audience: [],
      dpopJkt: null,
      refreshTokenHash: refreshToken ? hashOf(refreshToken) : null,
      refreshTokenExpiresAt: new Date(
        now.getTime() + Math.min(client.refreshTokenIdleTtl, client.refreshTokenAbsoluteTtl) * 1000,
      ),
    },
    now,
  )
  if (!redeemed) return refuse(request, client, shown.codeHash, now)
  return {
    accessToken,
    tokenType: 'Bearer',
    expiresIn: client.accessTokenTtl,
    scope: redeemed.scope,
    refreshToken,
    idToken: await idTokenFor(client, redeemed, accessToken, now),
  }
}

/** RFC 6749 §4.1.2: a second use means that two parties hold the code, so what the first got is taken back. */
async function refuse(request: CodeRequest, client: Client, codeHash: string, now: Date): Promise<never> {
  const code = await findCode(codeHash)
  judgeCode(code, request, client, now)
  if (code) await revokeGrant(code.grantId, 'code-replay', now)
  throw new TokenError('invalid_grant', 'the code has been used before; every token it gave is revoked')
}
