import { type Client, isConfidential } from '#oauth/client'
import { hashOf } from '#oauth/opaque-token'

/** What the database keeps of a family's first refresh token. A public client's is bound to its key (RFC 9449 §5). */
export function newRefreshToken(client: Client, refreshToken: string | undefined, dpopJkt: string | null, now: Date) {
  const idle = Math.min(client.refreshTokenIdleTtl, client.refreshTokenAbsoluteTtl)
  return {
    refreshTokenHash: refreshToken === undefined ? null : hashOf(refreshToken),
    refreshTokenDpopJkt: isConfidential(client) ? null : dpopJkt,
    refreshTokenExpiresAt: new Date(now.getTime() + idle * 1000),
  }
}
