import type { Client } from './client.ts'
import { one } from './form-encoding.ts'
import { audienceClaim } from './jwt-access-token.ts'
import { photoApi } from './resource-indicator.ts'
import { TokenError } from './token-error.ts'

/** RFC 7662 — a resource server asks what a token is. */
export type IntrospectedToken = {
  clientId: string
  scope: readonly string[]
  audience: readonly string[]
  dpopJkt: string | null
  issuedAt: Date
  expiresAt: Date
  owner: { id: string } | null
}

/** §2.1: only a client marked as a resource server may ask, or everyone could fish for tokens. */
export function readIntrospectionRequest(form: URLSearchParams, client: Client): string {
  if (!client.introspection) throw new TokenError('unauthorized_client', 'this client is not a resource server here')
  if (client.tokenEndpointAuthMethod === 'none')
    throw new TokenError('unauthorized_client', 'who asks must prove itself')
  const token = one(form, 'token')
  if (token === null) throw new TokenError('invalid_request', 'token is missing')
  return token
}

/** §2.2: what it is, or that it is nothing to the one who asks — the same answer for unknown, dead and foreign tokens. */
export function introspection(token: IntrospectedToken | null, by: Client, issuer: string): Record<string, unknown> {
  if (!token || !isAudience(by, token.audience, issuer)) return { active: false }
  return {
    active: true,
    scope: token.scope.join(' '),
    client_id: token.clientId,
    token_type: token.dpopJkt ? 'DPoP' : 'Bearer',
    exp: seconds(token.expiresAt),
    iat: seconds(token.issuedAt),
    sub: token.owner?.id ?? token.clientId,
    aud: audienceClaim(token.audience),
    iss: issuer,
    ...(token.dpopJkt && { cnf: { jkt: token.dpopJkt } }), // RFC 9449 §6.2
  }
}

/** §4: a token for another resource is none of this one's business. */
function isAudience(by: Client, audience: readonly string[], issuer: string): boolean {
  const own = by.resources.length > 0 ? by.resources : [photoApi(issuer)]
  return audience.some((resource) => own.includes(resource))
}

function seconds(date: Date): number {
  return Math.floor(date.getTime() / 1000)
}
