import { configuration } from '#configuration'
import type { Client } from '#oauth/client'
import { idTokenClaims } from '#oauth/id-token'
import { signJws } from '#oauth/json-web-signature'
import { findOwnerById } from '#storage/owner-claims'
import { signingKey } from '#storage/signing-keys'

type Speaks = {
  ownerId: string
  scope: readonly string[]
  nonce: string | null
  authTime: Date
  sessionHandle: string | null
}

/** OIDC Core §3.1.3.3 — an id_token exactly when `openid` was granted, signed as the client registered it. */
export async function idTokenFor(
  client: Client,
  speaks: Speaks,
  accessToken: string,
  now: Date,
): Promise<string | undefined> {
  if (!speaks.scope.includes('openid')) return undefined
  const owner = await findOwnerById(speaks.ownerId)
  if (!owner) return undefined
  const key = await signingKey(client.idTokenSignedResponseAlg)
  const claims = idTokenClaims({
    ...speaks,
    owner,
    issuer: configuration().issuer,
    clientId: client.clientId,
    accessToken,
    now,
  })
  return signJws({ alg: key.alg, typ: 'JWT', kid: key.kid }, claims, key.privateKey)
}
