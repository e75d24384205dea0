import { readAuthorizationRequest } from './authorization-request.ts'
import type { Client } from './client.ts'

/**
 * RFC 9126 — the client hands its authorization request in through the back channel and gets a reference for it. The
 * browser then carries a reference that it can neither read nor change.
 */
const PREFIX = 'urn:ietf:params:oauth:request_uri:' // §2.2

/** §2.2: "relatively short". Seconds. */
export const REQUEST_URI_LIFETIME = 90

export function requestUriFor(identifier: string): string {
  return PREFIX + identifier
}

/** Whether this `request_uri` is one that only this server can have issued; others are never fetched. */
export function isPushedRequestUri(requestUri: string | null): requestUri is string {
  return requestUri?.startsWith(PREFIX) ?? false
}

export type PushVerdict = { accepted: string } | { error: string; description: string }

/** §2.1: judged by the rules of the authorization endpoint; a refusal goes to the client, which is right here. */
export function readPushedRequest(form: URLSearchParams, client: Client): PushVerdict {
  if (form.has('request_uri')) return { error: 'invalid_request', description: 'request_uri cannot be pushed' }
  const parameters = new URLSearchParams(form)
  for (const name of ['client_secret', 'client_assertion', 'client_assertion_type']) parameters.delete(name)
  parameters.set('client_id', client.clientId)
  const verdict = readAuthorizationRequest(parameters, client, 'pushed')
  if (verdict.kind === 'stop') return { error: 'invalid_request', description: verdict.reason }
  if (verdict.kind === 'send-back') return { error: verdict.error, description: verdict.description }
  return { accepted: parameters.toString() }
}
