import { policyOf } from '#labs/armed'
import { CODE_REPLAYED, judgeCode, onlyRedirectUri, spentCode } from '#oauth/authorization-code'
import { type Client, mayRefresh } from '#oauth/client'
import { hashOf, issueOpaqueToken } from '#oauth/opaque-token'
import { answeredChallenge } from '#oauth/pkce'
import { audienceWithin } from '#oauth/resource-indicator'
import { TokenError } from '#oauth/token-error'
import type { CodeRequest } from '#oauth/token-request'
import type { IssuedTokens } from '#oauth/token-response'
import { consumeCode, findCode, putBack } from '#storage/authorization-codes'
import { revokeGrant } from '#storage/grants'
import { note } from '#wire/note'
import { idTokenFor } from './id-token-for.ts'
import { isSelfContained, newAccessToken, type Speaks } from './new-access-token.ts'
import { newRefreshToken } from './new-refresh-token.ts'

/** RFC 6749 §4.1.3 and §4.1.4 — a code for tokens. The database decides who is first; the rules say why others are not. */
export async function redeemCode(
  request: CodeRequest,
  client: Client,
  dpopJkt: string | null,
  now: Date,
): Promise<IssuedTokens> {
  const codeHash = hashOf(request.code)
  const speaks = isSelfContained(client) ? await speaksOf(codeHash, request, dpopJkt) : null
  const access = await newAccessToken(client, speaks, now)
  const refreshToken = mayRefresh(client) ? issueOpaqueToken('refresh') : undefined
  const shown = {
    codeHash,
    clientId: client.clientId,
    redirectUri: request.redirectUri,
    onlyRedirectUri: onlyRedirectUri(client),
    codeChallenge: answeredChallenge(request.codeVerifier),
    resource: request.resource,
    dpopJkt,
  }
  const redeemed = await consumeCode(
    shown,
    {
      accessTokenHash: access.tokenHash,
      accessTokenExpiresAt: access.expiresAt,
      ...newRefreshToken(client, refreshToken, dpopJkt, now),
    },
    now,
  )
  if (!redeemed) return refuse(request, client, dpopJkt, now)
  if (policyOf(client.clientId).codeUse === 'once') note(...spentCode(request))
  return {
    accessToken: access.token,
    tokenType: dpopJkt ? 'DPoP' : 'Bearer',
    expiresIn: access.expiresIn,
    scope: redeemed.scope,
    refreshToken,
    idToken: await idTokenFor(client, redeemed, access.token, now),
  }
}

/** What a signed token is going to say, read before the code is spent. */
async function speaksOf(codeHash: string, request: CodeRequest, dpopJkt: string | null): Promise<Speaks | null> {
  const code = await findCode(codeHash)
  return code && { ...code, audience: audienceWithin(request.resource, code.resource) ?? [], dpopJkt }
}

/** RFC 6749 §4.1.2: a second use means that two parties hold the code, so what the first got is taken back. */
async function refuse(request: CodeRequest, client: Client, dpopJkt: string | null, now: Date): Promise<IssuedTokens> {
  const code = await findCode(hashOf(request.code))
  const verdict = judgeCode(code, request, client, dpopJkt, now)
  if (verdict === 'replay' && policyOf(client.clientId).codeUse === 'many') return again(request, client, dpopJkt, now)
  if (code) await revokeGrant(code.grantId, 'code-replay', now)
  note(CODE_REPLAYED)
  throw new TokenError('invalid_grant', 'the code has been used before; every token it gave is revoked')
}

/** A lab's server has forgotten that the code was spent. */
async function again(request: CodeRequest, client: Client, dpopJkt: string | null, now: Date): Promise<IssuedTokens> {
  await putBack(hashOf(request.code), client.clientId)
  return redeemCode(request, client, dpopJkt, now)
}
