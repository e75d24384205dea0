import { type Client, isConfidential } from './client.ts'
import { DEVICE_CODE_GRANT } from './device-authorization.ts'
import { one } from './form-encoding.ts'
import { NO_SCOPE, parseScope, refusedScope } from './scope.ts'
import { TokenError } from './token-error.ts'

/** RFC 6749 §3.2 — a token request, read; what it asks for is told by `grantType`. */
export type TokenRequest = CodeRequest | RefreshRequest | ClientCredentialsRequest | DeviceCodeRequest

/** RFC 6749 §4.1.3, with RFC 7636 §4.5's verifier. */
export type CodeRequest = {
  grantType: 'authorization_code'
  code: string
  redirectUri: string | null
  codeVerifier: string | null
  resource: readonly string[]
}

/** RFC 6749 §6. `scope` null: as granted. */
export type RefreshRequest = {
  grantType: 'refresh_token'
  refreshToken: string
  scope: readonly string[] | null
  resource: readonly string[]
}

/** RFC 6749 §4.4.2. */
export type ClientCredentialsRequest = {
  grantType: 'client_credentials'
  scope: readonly string[]
  resource: readonly string[]
}

/** RFC 8628 §3.4. */
export type DeviceCodeRequest = { grantType: typeof DEVICE_CODE_GRANT; deviceCode: string }

/** @throws TokenError */
export function readTokenRequest(form: URLSearchParams, client: Client): TokenRequest {
  const grantType = one(form, 'grant_type')
  if (grantType === null) throw new TokenError('invalid_request', 'grant_type is missing')
  const read = READERS[grantType]
  if (!read) throw new TokenError('unsupported_grant_type', `grant_type ${grantType} is not offered here`)
  if (!client.grantTypes.includes(grantType)) {
    throw new TokenError('unauthorized_client', `this client is not registered for ${grantType}`)
  }
  return read(form, client)
}

const READERS: Record<string, ((form: URLSearchParams, client: Client) => TokenRequest) | undefined> = {
  __proto__: null as never,
  authorization_code: (form) => ({
    grantType: 'authorization_code',
    code: required(form, 'code'),
    redirectUri: one(form, 'redirect_uri'),
    codeVerifier: one(form, 'code_verifier'),
    resource: form.getAll('resource').filter(Boolean),
  }),
  refresh_token: (form) => ({
    grantType: 'refresh_token',
    refreshToken: required(form, 'refresh_token'),
    scope: optionalScope(form),
    resource: form.getAll('resource').filter(Boolean),
  }),
  [DEVICE_CODE_GRANT]: (form) => ({ grantType: DEVICE_CODE_GRANT, deviceCode: required(form, 'device_code') }),
  client_credentials: (form, client) => {
    mustBeConfidential(client)
    return {
      grantType: 'client_credentials',
      scope: ownScope(form, client),
      resource: form.getAll('resource').filter(Boolean),
    }
  },
}

/** The grant types this server answers, for its metadata. */
export const GRANT_TYPES = Object.keys(READERS)

function required(form: URLSearchParams, name: string): string {
  const value = one(form, name)
  if (value === null) throw new TokenError('invalid_request', `${name} is missing`)
  return value
}

function optionalScope(form: URLSearchParams): readonly string[] | null {
  const scope = one(form, 'scope')
  return scope === null ? null : parseScope(scope)
}

/** What belongs to a person, and never to a client alone. */
const OF_OWNERS = ['openid', 'profile', 'email', 'offline_access']

/** RFC 6749 §4.4.2 and §3.3: asked for, or the client's default. */
function ownScope(form: URLSearchParams, client: Client): readonly string[] {
  const asked = optionalScope(form)
  const scope = asked ?? client.defaultScope.filter((word) => !OF_OWNERS.includes(word))
  if (scope.length === 0) throw new TokenError('invalid_scope', NO_SCOPE)
  const refused = refusedScope(scope, client.scope)
  if (refused !== null) throw new TokenError('invalid_scope', `this client may not ask for the scope ${refused}`)
  if (scope.includes('openid'))
    throw new TokenError('invalid_scope', 'openid tells who an owner is, and there is none here')
  return scope
}

/** RFC 6749 §4.4: only a client that can prove itself may act for itself. */
function mustBeConfidential(client: Client): void {
  if (!isConfidential(client)) throw new TokenError('unauthorized_client', 'a public client cannot act for itself')
}
