import { configuration } from '#configuration'
import type { Client } from '#oauth/client'
import { photoApi } from '#oauth/resource-indicator'
import type { ClientCredentialsRequest } from '#oauth/token-request'
import type { IssuedTokens } from '#oauth/token-response'
import { insertClientToken } from '#storage/access-tokens'
import { mustKnowResources } from './known-resources.ts'
import { newAccessToken } from './new-access-token.ts'

/** RFC 6749 §4.4 — a client that speaks for itself: no owner, no refresh token (§4.4.3). */
export async function grantToClient(
  request: ClientCredentialsRequest,
  client: Client,
  dpopJkt: string | null,
  now: Date,
): Promise<IssuedTokens> {
  await mustKnowResources(request.resource)
  const audience = request.resource.length > 0 ? request.resource : [photoApi(configuration().issuer)]
  const access = await newAccessToken(
    client,
    { ownerId: null, scope: request.scope, audience, authTime: null, dpopJkt },
    now,
  )
  await insertClientToken({ ...access, clientId: client.clientId, scope: request.scope, audience, dpopJkt, now })
  return {
    accessToken: access.token,
    tokenType: dpopJkt ? 'DPoP' : 'Bearer',
    expiresIn: access.expiresIn,
    scope: request.scope,
  }
}
