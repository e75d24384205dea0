import { configuration } from '#configuration'
import { one } from '#oauth/form-encoding'
import { deriveIdentifier, hashOf } from '#oauth/opaque-token'
import { isPushedRequestUri } from '#oauth/pushed-authorization-request'
import { browserHashOf } from '#session/browser'
import { findPendingRequest } from '#storage/pending-requests'
import { consumePushedRequest } from '#storage/pushed-requests'

/** `waitsAs`: under which id a pushed request waits for its owner, so that a reload finds it. */
export type Arrived = { parameters: URLSearchParams; by: 'link' | 'pushed'; waitsAs?: string }

/** RFC 9126 §4: what was pushed takes the place of everything the link says. Null: used before, expired, or another's. */
export async function pushedParameters(link: URLSearchParams): Promise<Arrived | null> {
  const requestUri = one(link, 'request_uri')
  if (!isPushedRequestUri(requestUri)) return { parameters: link, by: 'link' }
  const pushed = await consumePushedRequest(hashOf(requestUri), one(link, 'client_id') ?? '', new Date())
  if (pushed === null) return null
  return { parameters: new URLSearchParams(pushed), by: 'pushed', waitsAs: pendingIdFor(requestUri) }
}

/**
 * RFC 9126 §4: a person may reload the page, though a `request_uri` is good for one request. The browser that brought it
 * first finds that request still waiting, by its id; everybody else finds nothing.
 */
export async function broughtBefore(link: URLSearchParams, cookie: string | null): Promise<string | null> {
  const id = pendingIdFor(one(link, 'request_uri') ?? '')
  const pending = await findPendingRequest(id, browserHashOf(cookie))
  return pending !== null && pending.clientId === one(link, 'client_id') ? id : null
}

function pendingIdFor(requestUri: string): string {
  return deriveIdentifier(configuration().secret, 'pushed request', requestUri)
}
