import { configuration } from '#configuration'
import { policyOf } from '#labs/armed'
import { accessTokenLifetime, type Client } from '#oauth/client'
import { signJws } from '#oauth/json-web-signature'
import { ACCESS_TOKEN_TYPE, accessTokenClaims } from '#oauth/jwt-access-token'
import { hashOf, issueIdentifier, issueOpaqueToken } from '#oauth/opaque-token'
import { signingKey } from '#storage/signing-keys'

/** What an access token speaks for. */
export type Speaks = {
  ownerId: string | null
  scope: readonly string[]
  audience: readonly string[]
  authTime: Date | null
  dpopJkt: string | null
}

export type NewAccessToken = { token: string; tokenHash: string; expiresIn: number; expiresAt: Date }

/** Whether this client's tokens say what they are, so that it has to be known before they exist. */
export function isSelfContained(client: Client): boolean {
  return client.accessTokenFormat !== 'opaque'
}

/** A new access token in the client's format: opaque (RFC 6749 §1.4) or signed (RFC 9068). */
export async function newAccessToken(client: Client, speaks: Speaks | null, now: Date): Promise<NewAccessToken> {
  const expiresIn = accessTokenLifetime(client, policyOf(client.clientId))
  const isSigned = speaks && isSelfContained(client)
  const token = isSigned ? await signed(client, speaks, now, expiresIn) : issueOpaqueToken('access')
  return { token, tokenHash: hashOf(token), expiresIn, expiresAt: new Date(now.getTime() + expiresIn * 1000) }
}

async function signed(client: Client, speaks: Speaks, now: Date, lifetime: number): Promise<string> {
  const key = await signingKey('ES256') // RFC 9068 §2.1 wants asymmetric; this one is small and quick
  const claims = accessTokenClaims({
    ...speaks,
    issuer: configuration().issuer,
    clientId: client.clientId,
    jti: issueIdentifier(),
    now,
    lifetime,
  })
  return signJws({ alg: key.alg, typ: ACCESS_TOKEN_TYPE, kid: key.kid }, claims, key.privateKey)
}
