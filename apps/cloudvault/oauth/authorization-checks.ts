import type { AuthorizationErrorCode } from './authorization-error.ts'
import { type Client, isConfidential } from './client.ts'
import { one, repeated } from './form-encoding.ts'
import { isS256Challenge } from './pkce.ts'
import type { Policy } from './policy.ts'
import { NO_SCOPE, parseScope, refusedScope } from './scope.ts'

/** RFC 6749 §4.1.2.1 — what is checked once the redirect URI is proven; each check says why it refuses, or nothing. */
type Refusal = { error: AuthorizationErrorCode; description: string }
export type Check = (parameters: URLSearchParams, client: Client, policy: Policy) => Refusal | null

/** RFC 6749 §3.1. */
const nothingRepeated: Check = (parameters) => {
  const name = repeated(parameters)
  return name === null ? null : { error: 'invalid_request', description: `${name} is repeated` }
}

/** OIDC Core §6: requests as JWTs are not read here, and silence would mean ignoring what they say. */
const noRequestObject: Check = (parameters) => {
  if (one(parameters, 'request'))
    return { error: 'request_not_supported', description: 'request objects are not read here' }
  if (one(parameters, 'request_uri')) {
    return { error: 'request_uri_not_supported', description: 'only a request_uri issued by PAR is read here' }
  }
  if (one(parameters, 'registration')) {
    return { error: 'registration_not_supported', description: 'a client registers before it asks' }
  }
  return null
}

/** RFC 6749 §3.1.1. The implicit grant hands tokens to whoever reads the address bar (RFC 9700 §2.1.2). */
const responseTypeIsCode: Check = (parameters, client, policy) => {
  const responseType = one(parameters, 'response_type')
  if (responseType === null) return { error: 'invalid_request', description: 'response_type is missing' }
  if (responseType !== policy.responseType) {
    return { error: 'unsupported_response_type', description: 'only response_type=code is answered' }
  }
  if (!client.grantTypes.includes('authorization_code')) {
    return {
      error: 'unauthorized_client',
      description: 'this client is not registered for the authorization code grant',
    }
  }
  return null
}

const responseModeIsQuery: Check = (parameters) => {
  const mode = one(parameters, 'response_mode')
  if (mode === null || mode === 'query') return null
  return { error: 'invalid_request', description: 'only response_mode=query is answered' }
}

/** RFC 6749 §3.3. */
const scopeIsRegistered: Check = (parameters, client) => {
  const scope = requestedScope(parameters, client)
  if (scope.length === 0) return { error: 'invalid_scope', description: NO_SCOPE }
  const refused = refusedScope(scope, client.scope)
  if (refused === null) return null
  return { error: 'invalid_scope', description: `this client may not ask for the scope ${refused}` }
}

/** RFC 7636 §4.4.1: S256 of everyone, but for a client whose nonce does the same work (RFC 9700 §2.1.1). */
const challengeIsS256: Check = (parameters, client, policy) => {
  const challenge = one(parameters, 'code_challenge')
  const method = one(parameters, 'code_challenge_method')
  if (challenge === null) {
    if (method !== null)
      return { error: 'invalid_request', description: 'code_challenge_method without code_challenge' }
    if (policy.pkce === 'optional' || nonceStandsIn(parameters, client)) return null
    return { error: 'invalid_request', description: 'code_challenge is required (PKCE, method S256)' }
  }
  if (method !== 'S256') return { error: 'invalid_request', description: 'code_challenge_method must be S256' }
  if (!isS256Challenge(challenge)) {
    return { error: 'invalid_request', description: 'code_challenge is not a base64url SHA-256' }
  }
  return null
}

function nonceStandsIn(parameters: URLSearchParams, client: Client): boolean {
  if (client.requirePkce || !isConfidential(client)) return false
  return requestedScope(parameters, client).includes('openid') && one(parameters, 'nonce') !== null
}

const PROMPTS = ['none', 'login', 'consent', 'select_account']

/** OIDC Core §3.1.2.1: `none` with anything else is an error. */
const promptIsKnown: Check = (parameters) => {
  const prompt = words(one(parameters, 'prompt'))
  const unknown = prompt.find((word) => !PROMPTS.includes(word))
  if (unknown !== undefined) return { error: 'invalid_request', description: `prompt ${unknown} is not known here` }
  if (prompt.includes('none') && prompt.length > 1) {
    return { error: 'invalid_request', description: 'prompt none cannot be combined' }
  }
  return null
}

const maxAgeIsSeconds: Check = (parameters) => {
  const maxAge = one(parameters, 'max_age')
  if (maxAge === null || /^\d{1,9}$/.test(maxAge)) return null
  return { error: 'invalid_request', description: 'max_age is not a number of seconds' }
}

/** One check, one name; the first that refuses answers. */
export const CHECKS: readonly Check[] = [
  nothingRepeated,
  noRequestObject,
  responseTypeIsCode,
  responseModeIsQuery,
  scopeIsRegistered,
  challengeIsS256,
  promptIsKnown,
  maxAgeIsSeconds,
]

/** RFC 6749 §3.3: a request without `scope` gets the client's default. */
export function requestedScope(parameters: URLSearchParams, client: Client): string[] {
  const scope = one(parameters, 'scope')
  return scope === null ? [...client.defaultScope] : parseScope(scope)
}

/** A space-delimited list. */
export function words(value: string | null): string[] {
  return value === null ? [] : value.split(' ').filter(Boolean)
}
