import { type Policy, STRICT } from './policy.ts'

/** RFC 6749 §2: a registered client, as this server knows it. The words are RFC 7591 §2's, in camelCase. */
export type Client = {
  clientId: string
  clientSecretHash: string | null
  /** The secret before the last roll, and until when it is still good. */
  previousSecretHash: string | null
  previousSecretUntil: Date | null
  clientName: string
  clientUri: string | null
  logoUri: string | null
  policyUri: string | null
  tosUri: string | null
  contacts: readonly string[]
  redirectUris: readonly string[]
  responseTypes: readonly string[]
  grantTypes: readonly string[]
  tokenEndpointAuthMethod: string
  applicationType: string
  scope: readonly string[]
  defaultScope: readonly string[]
  requirePkce: boolean
  accessTokenFormat: string
  allowedOrigins: readonly string[]
  postLogoutRedirectUris: readonly string[]
  codeTtl: number
  accessTokenTtl: number
  refreshTokenIdleTtl: number
  refreshTokenAbsoluteTtl: number
  introspection: boolean
  resources: readonly string[]
  jwks: unknown
  idTokenSignedResponseAlg: string
  dpopBoundAccessTokens: boolean
  requirePushedAuthorizationRequests: boolean
  backchannelLogoutUri: string | null
  backchannelLogoutSessionRequired: boolean
  verified: boolean
  otherMetadata: unknown
}

/** RFC 6749 §2.1: a confidential client can keep a credential; every other client is public. */
export function isConfidential(client: Client): boolean {
  return client.tokenEndpointAuthMethod !== 'none'
}

/** RFC 8252 §8.4: a native app's identity proves nothing, because anyone can copy its client_id. */
export function isPublicNative(client: Client): boolean {
  return !isConfidential(client) && client.applicationType === 'native'
}

/** A refresh token comes with every code a client redeems, when its registration has the grant type. RFC 6749 §1.5 */
export function mayRefresh(client: Client): boolean {
  return client.grantTypes.includes('refresh_token')
}

/** OIDC Dynamic Registration's `default_max_age`: how old a sign-in may be when a request does not say. Seconds. */
export function defaultMaxAge(client: Client): number | null {
  return (client.otherMetadata as { default_max_age?: number }).default_max_age ?? null
}

/** How long an access token of this client lives (RFC 6750 §5.3). Seconds. */
export function accessTokenLifetime(client: Client, policy: Policy = STRICT): number {
  return policy.accessTokenLife === 'as registered' ? client.accessTokenTtl : grantLifetime(client)
}

/** How long one approval can live: RFC 9700 §2.2.2 wants an end for refresh tokens, even busy ones. Seconds. */
export function grantLifetime(client: Client): number {
  return mayRefresh(client) ? client.refreshTokenAbsoluteTtl : client.codeTtl + client.accessTokenTtl
}
