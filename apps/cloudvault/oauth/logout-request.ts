import type { Client } from './client.ts'
import { one } from './form-encoding.ts'
import { withParameters } from './redirect-uri.ts'

/** OIDC RP-Initiated Logout §2 — a client asks that its user be signed out here too. */
export type LogoutRequest = {
  idTokenHint: string | null
  clientId: string | null
  postLogoutRedirectUri: string | null
  state: string | null
}

export function readLogoutRequest(parameters: URLSearchParams): LogoutRequest {
  return {
    idTokenHint: one(parameters, 'id_token_hint'),
    clientId: one(parameters, 'client_id'),
    postLogoutRedirectUri: one(parameters, 'post_logout_redirect_uri'),
    state: one(parameters, 'state'),
  }
}

/** The same as parameters again: for the form that asks, and for the GET that follows a POST. */
export function logoutParameters(request: LogoutRequest): Record<string, string> {
  const all = {
    id_token_hint: request.idTokenHint,
    client_id: request.clientId,
    post_logout_redirect_uri: request.postLogoutRedirectUri,
    state: request.state,
  }
  return Object.fromEntries(Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== null))
}

/** §2: which client asks. A hint for one and a client_id of another is no client at all. */
export function askingClient(request: LogoutRequest, hintedAudience: string | null): string | null {
  if (hintedAudience === null) return request.clientId
  return request.clientId === null || request.clientId === hintedAudience ? hintedAudience : null
}

/** §3: only to an address the client has registered for this, compared as a string. */
export function logoutDestination(request: LogoutRequest, client: Client | null): string | null {
  const uri = request.postLogoutRedirectUri
  if (uri === null || !client?.postLogoutRedirectUris.includes(uri)) return null
  return withParameters(uri, { state: request.state })
}

/** §2: a hint about the very person and session in front of us needs no question; everything else does. */
export function needsConfirmation(
  hint: { sub?: unknown; sid?: unknown } | null,
  person: { ownerId: string; sessionHandle: string },
): boolean {
  if (hint === null || hint.sub !== person.ownerId) return true
  return hint.sid !== undefined && hint.sid !== person.sessionHandle
}
