import { CHECKS, requestedScope, words } from './authorization-checks.ts'
import type { AuthorizationErrorCode } from './authorization-error.ts'
import { type Client, defaultMaxAge } from './client.ts'
import type { Finding } from './finding.ts'
import { one } from './form-encoding.ts'
import { CHALLENGE_KEPT } from './pkce.ts'
import { type Policy, STRICT } from './policy.ts'
import { REGISTERED_REDIRECT_URI, redirectUriFor } from './redirect-uri.ts'
import { allowedScope } from './scope.ts'

/** RFC 6749 §4.1.1: a request that checked out. It waits as a pending request until its owner has decided. */
export type AuthorizationRequest = {
  clientId: string
  /** Where the answer goes. */
  redirectUri: string
  /** As the request spelled it; null when it named none. Compared again at the token endpoint (§4.1.3). */
  requestedRedirectUri: string | null
  scope: readonly string[]
  state: string | null
  codeChallenge: string | null
  nonce: string | null
  prompt: readonly string[]
  /** Seconds since the last sign-in that the client accepts. */
  maxAge: number | null
  loginHint: string | null
  idTokenHint: string | null
  /** The `sub` of `idTokenHint`, once its signature has been verified. */
  hintedOwnerId: string | null
  resource: readonly string[]
  dpopJkt: string | null
}

/** An authorization request ends in exactly one of three places. */
export type Verdict =
  | { kind: 'stop'; reason: string } //        tell the owner; the redirect URI is not to be trusted
  | { kind: 'send-back'; redirectUri: string; state: string | null; error: AuthorizationErrorCode; description: string }
  | { kind: 'ask'; request: AuthorizationRequest } // everything checks out: ask the owner

/** Order matters: until the redirect URI is proven, nothing is sent to it. RFC 6749 §4.1.2.1 */
export function readAuthorizationRequest(
  parameters: URLSearchParams,
  client: Client | null,
  by: 'link' | 'pushed' = 'link',
  policy: Policy = STRICT,
): Verdict {
  if (!client) return stop('No app is registered here under the client_id in this link.')
  for (const name of ['client_id', 'redirect_uri']) {
    if (parameters.getAll(name).length > 1) return stop(`The link names ${name} more than once.`)
  }
  const requestedRedirectUri = one(parameters, 'redirect_uri')
  const redirectUri = redirectUriFor(client, requestedRedirectUri, policy)
  if (redirectUri === null) return stop(whyNoRedirectUri(client, requestedRedirectUri))

  const state = parameters.getAll('state').length > 1 ? null : one(parameters, 'state')
  if (by === 'link' && client.requirePushedAuthorizationRequests) {
    const description = 'this client hands its requests in by PAR' // RFC 9126 §6
    return { kind: 'send-back', redirectUri, state, error: 'invalid_request', description }
  }
  for (const check of CHECKS) {
    const refusal = check(parameters, client, policy)
    if (refusal) return { kind: 'send-back', redirectUri, state, ...refusal }
  }
  return { kind: 'ask', request: accepted(parameters, client, redirectUri, requestedRedirectUri, state) }
}

function stop(reason: string): Verdict {
  return { kind: 'stop', reason }
}

function whyNoRedirectUri(client: Client, requested: string | null): string {
  if (requested !== null) return `The address to return to is not one that ${client.clientName} has registered.`
  return `The link does not say where to return to, and ${client.clientName} has not registered exactly one address.`
}

function accepted(
  parameters: URLSearchParams,
  client: Client,
  redirectUri: string,
  requestedRedirectUri: string | null,
  state: string | null,
): AuthorizationRequest {
  const maxAge = one(parameters, 'max_age')
  return {
    clientId: client.clientId,
    redirectUri,
    requestedRedirectUri,
    scope: requestedScope(parameters, client),
    state,
    codeChallenge: one(parameters, 'code_challenge'),
    nonce: one(parameters, 'nonce'),
    prompt: words(one(parameters, 'prompt')),
    maxAge: maxAge === null ? defaultMaxAge(client) : Number(maxAge),
    loginHint: one(parameters, 'login_hint'),
    idTokenHint: one(parameters, 'id_token_hint'),
    hintedOwnerId: null,
    resource: parameters.getAll('resource').filter(Boolean),
    dpopJkt: one(parameters, 'dpop_jkt'),
  }
}

/** What has been found true of a request that checked out. */
export function checkedOut(request: AuthorizationRequest, policy: Policy = STRICT): Finding[] {
  const pkce = request.codeChallenge === null ? [] : [CHALLENGE_KEPT]
  const address = policy.redirectUri === 'exact' ? [REGISTERED_REDIRECT_URI] : []
  return [...address, allowedScope(request.scope), ...pkce]
}
