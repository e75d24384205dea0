/** OIDC Back-Channel Logout §2.4 — what a client is told when the session it signed its user in with has ended. */
export const LOGOUT_TOKEN_TYPE = 'logout+jwt'
const EVENT = 'http://schemas.openid.net/event/backchannel-logout'
const LIFETIME = 120

export type EndedSession = {
  issuer: string
  clientId: string
  ownerId: string
  sessionHandle: string | null
  jti: string
  now: Date
}

/** §2.4: no nonce, so that nobody takes it for an id_token. */
export function logoutTokenClaims(ended: EndedSession): Record<string, unknown> {
  const issuedAt = Math.floor(ended.now.getTime() / 1000)
  return {
    iss: ended.issuer,
    aud: ended.clientId,
    sub: ended.ownerId,
    ...(ended.sessionHandle !== null && { sid: ended.sessionHandle }),
    iat: issuedAt,
    exp: issuedAt + LIFETIME,
    jti: ended.jti,
    events: { [EVENT]: {} },
  }
}
