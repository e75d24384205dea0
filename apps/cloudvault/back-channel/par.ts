import { describeError } from '#oauth/error-description'
import { one } from '#oauth/form-encoding'
import { hashOf, issueIdentifier } from '#oauth/opaque-token'
import { REQUEST_URI_LIFETIME, readPushedRequest, requestUriFor } from '#oauth/pushed-authorization-request'
import { TokenError } from '#oauth/token-error'
import { savePushedRequest } from '#storage/pushed-requests'
import { authenticateClient } from './authenticate-client.ts'
import { proven } from './dpop-binding.ts'
import { readForm } from './form.ts'
import { json } from './json.ts'
import { mustKnowResources } from './known-resources.ts'

/** RFC 9126 §2 — the client hands in an authorization request. */
export async function par(request: Request): Promise<Response> {
  const form = await readForm(request)
  const client = await authenticateClient(request, form)
  const dpopJkt = await dpopKey(request, form)
  if (dpopJkt !== null) form.set('dpop_jkt', dpopJkt)
  const verdict = readPushedRequest(form, client)
  if ('error' in verdict) {
    const body = { error: verdict.error, error_description: describeError(verdict.description) }
    return json(body, 400) // §2.3
  }
  await mustKnowResources(form.getAll('resource').filter(Boolean))
  const requestUri = requestUriFor(issueIdentifier())
  const expiresAt = new Date(Date.now() + REQUEST_URI_LIFETIME * 1000)
  await savePushedRequest(hashOf(requestUri), client.clientId, verdict.accepted, expiresAt)
  return json({ request_uri: requestUri, expires_in: REQUEST_URI_LIFETIME }, 201)
}

/** RFC 9449 §10.1: a proof sent along binds the code, as `dpop_jkt` would; the two must not differ. */
async function dpopKey(request: Request, form: URLSearchParams): Promise<string | null> {
  const header = request.headers.get('dpop')
  if (header === null) return null
  const { jkt } = await proven(request, header, null)
  if ((one(form, 'dpop_jkt') ?? jkt) !== jkt) throw new TokenError('invalid_dpop_proof', 'dpop_jkt is another key')
  return jkt
}
