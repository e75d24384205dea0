import type { Client } from './client.ts'
import { type ClientMetadata, clientMetadata, firstIssue } from './client-metadata.ts'

/** RFC 7591 and RFC 7592 — a client registers itself, and looks after its registration. */
export type RegistrationErrorCode = 'invalid_redirect_uri' | 'invalid_client_metadata'
export type RegistrationVerdict = { accepted: ClientMetadata } | { error: RegistrationErrorCode; description: string }

/** What nobody gets by asking for it: the eyes of a resource server. */
const NOT_FOR_STRANGERS = ['introspection', 'resources'] as const

/** RFC 6749 §4.1.2: a code lives ten minutes at the most. Seconds. */
const LONGEST_CODE = 600

/** RFC 7591 §2 and §3.2.2: fields nobody knows are ignored, those that are known are checked. */
export function readRegistration(json: unknown, issuerIsLoopback: boolean): RegistrationVerdict {
  const parsed = clientMetadata(issuerIsLoopback).safeParse(json)
  if (!parsed.success) {
    const { path, message } = firstIssue(parsed.error)
    return { error: errorFor(path), description: `${path || 'the document'}: ${message}` }
  }
  const metadata = parsed.data
  const forbidden = NOT_FOR_STRANGERS.find((name) =>
    Array.isArray(metadata[name]) ? metadata[name].length : metadata[name],
  )
  if (forbidden)
    return { error: 'invalid_client_metadata', description: `${forbidden}: is given by CloudVault, not taken` }
  if (metadata.code_ttl > LONGEST_CODE) {
    return { error: 'invalid_client_metadata', description: 'code_ttl: ten minutes at the most' }
  }
  if (metadata.grant_types.includes('authorization_code') && metadata.redirect_uris.length === 0) {
    return { error: 'invalid_redirect_uri', description: 'redirect_uris: at least one is needed for codes' }
  }
  return { accepted: metadata }
}

function errorFor(path: string): RegistrationErrorCode {
  return path.startsWith('redirect_uris') ? 'invalid_redirect_uri' : 'invalid_client_metadata'
}

/** RFC 7591 §2.3: does this client prove itself with a secret that we make? */
export function needsSecret(metadata: Pick<ClientMetadata, 'token_endpoint_auth_method'>): boolean {
  return metadata.token_endpoint_auth_method.startsWith('client_secret_')
}

/** RFC 7591 §3.2.1: everything registered, as it is now, in the wire's words. */
export function registrationOf(client: Client): Record<string, unknown> {
  const words = {
    client_id: client.clientId,
    client_name: client.clientName,
    client_uri: client.clientUri,
    logo_uri: client.logoUri,
    policy_uri: client.policyUri,
    tos_uri: client.tosUri,
    contacts: client.contacts,
    redirect_uris: client.redirectUris,
    response_types: client.responseTypes,
    grant_types: client.grantTypes,
    token_endpoint_auth_method: client.tokenEndpointAuthMethod,
    application_type: client.applicationType,
    scope: client.scope.join(' '),
    default_scope: client.defaultScope.join(' '),
    require_pkce: client.requirePkce,
    access_token_format: client.accessTokenFormat,
    allowed_origins: client.allowedOrigins,
    post_logout_redirect_uris: client.postLogoutRedirectUris,
    code_ttl: client.codeTtl,
    access_token_ttl: client.accessTokenTtl,
    refresh_token_idle_ttl: client.refreshTokenIdleTtl,
    refresh_token_absolute_ttl: client.refreshTokenAbsoluteTtl,
    jwks: client.jwks,
    id_token_signed_response_alg: client.idTokenSignedResponseAlg,
    dpop_bound_access_tokens: client.dpopBoundAccessTokens,
    require_pushed_authorization_requests: client.requirePushedAuthorizationRequests,
    backchannel_logout_uri: client.backchannelLogoutUri,
    backchannel_logout_session_required: client.backchannelLogoutSessionRequired,
    ...(client.otherMetadata as object),
  }
  return Object.fromEntries(Object.entries(words).filter(([, value]) => value !== null))
}
