import { type Client, mayRefresh } from '#oauth/client'
import { DEVICE_APPROVED, refuseDevice } from '#oauth/device-authorization'
import { hashOf, issueOpaqueToken } from '#oauth/opaque-token'
import type { DeviceCodeRequest } from '#oauth/token-request'
import type { IssuedTokens } from '#oauth/token-response'
import { consumeDeviceCode, findApprovedDevice, notePoll } from '#storage/device-authorizations'
import { note } from '#wire/note'
import { idTokenFor } from './id-token-for.ts'
import { isSelfContained, newAccessToken } from './new-access-token.ts'
import { newRefreshToken } from './new-refresh-token.ts'

/** RFC 8628 §3.4 and §3.5 — the device asks whether its owner has answered. */
export async function pollDevice(
  request: DeviceCodeRequest,
  client: Client,
  dpopJkt: string | null,
  now: Date,
): Promise<IssuedTokens> {
  const deviceCodeHash = hashOf(request.deviceCode)
  const approved = isSelfContained(client) ? await findApprovedDevice(deviceCodeHash) : null
  const access = await newAccessToken(client, approved && { ...approved, dpopJkt }, now)
  const refreshToken = mayRefresh(client) ? issueOpaqueToken('refresh') : undefined
  const tokens = {
    accessTokenHash: access.tokenHash,
    accessTokenExpiresAt: access.expiresAt,
    ...newRefreshToken(client, refreshToken, dpopJkt, now),
  }
  const redeemed = await consumeDeviceCode(deviceCodeHash, client.clientId, dpopJkt, tokens, now)
  if (!redeemed) return refuseDevice(await notePoll(deviceCodeHash, now), client, now)
  note(DEVICE_APPROVED)
  return {
    accessToken: access.token,
    tokenType: dpopJkt ? 'DPoP' : 'Bearer',
    expiresIn: access.expiresIn,
    scope: redeemed.scope,
    refreshToken,
    idToken: await idTokenFor(client, redeemed, access.token, now),
  }
}
