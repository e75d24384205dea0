import { one } from '#oauth/form-encoding'
import { hashOf } from '#oauth/opaque-token'
import { isPushedRequestUri } from '#oauth/pushed-authorization-request'
import { consumePushedRequest } from '#storage/pushed-requests'

export type Arrived = { parameters: URLSearchParams; by: 'link' | 'pushed' }

/** RFC 9126 §4: what was pushed takes the place of everything the link says. Null: used before, expired, or another's. */
export async function pushedParameters(link: URLSearchParams): Promise<Arrived | null> {
  const requestUri = one(link, 'request_uri')
  if (!isPushedRequestUri(requestUri)) return { parameters: link, by: 'link' }
  const pushed = await consumePushedRequest(hashOf(requestUri), one(link, 'client_id') ?? '', new Date())
  return pushed === null ? null : { parameters: new URLSearchParams(pushed), by: 'pushed' }
}
