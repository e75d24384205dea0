/** RFC 9068 — an access token that says what it is, for resource servers that can check a signature themselves. */
export type AccessTokenClaims = {
  issuer: string
  clientId: string
  /** Null for client credentials: then the subject is the client itself (§2.2). */
  ownerId: string | null
  scope: readonly string[]
  audience: readonly string[]
  authTime: Date | null
  dpopJkt: string | null
  jti: string
  now: Date
  lifetime: number
}

/** §2.1: so that nobody takes an id_token for one. */
export const ACCESS_TOKEN_TYPE = 'at+jwt'

/** §2.2: the claims. One audience is written as a string, several as an array (RFC 7519 §4.1.3). */
export function accessTokenClaims(token: AccessTokenClaims): Record<string, unknown> {
  const issuedAt = Math.floor(token.now.getTime() / 1000)
  return {
    iss: token.issuer,
    sub: token.ownerId ?? token.clientId,
    aud: audienceClaim(token.audience),
    client_id: token.clientId,
    scope: token.scope.join(' '),
    iat: issuedAt,
    exp: issuedAt + token.lifetime,
    jti: token.jti,
    ...(token.authTime && { auth_time: Math.floor(token.authTime.getTime() / 1000) }),
    ...(token.dpopJkt && { cnf: { jkt: token.dpopJkt } }), // RFC 9449 §6.1
  }
}

export function audienceClaim(audience: readonly string[]): string | readonly string[] {
  return audience.length === 1 ? (audience[0] ?? '') : audience
}
