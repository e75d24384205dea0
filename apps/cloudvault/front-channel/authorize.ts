import { unknownResource } from '#back-channel/known-resources'
import { configuration } from '#configuration'
import { policyOf } from '#labs/armed'
import { type AuthorizationRequest, checkedOut, readAuthorizationRequest } from '#oauth/authorization-request'
import { one } from '#oauth/form-encoding'
import { STRICT } from '#oauth/policy'
import { photoApi } from '#oauth/resource-indicator'
import { findClient } from '#storage/clients'
import { createPendingRequest, UNCLAIMED } from '#storage/pending-requests'
import { noteClient } from '#watch/request-line'
import { note } from '#wire/note'
import { hintedOwner } from './hinted-owner.ts'
import { refuse } from './last-hop.ts'
import { readParameters } from './parameters.ts'
import { proceed } from './proceed.ts'
import { broughtBefore, pushedParameters } from './pushed-parameters.ts'
import { pathWith, seeOther } from './see-other.ts'
import { untrustworthy } from './stops.ts'

/** RFC 6749 §3.1 and §4.1.1 — the authorization endpoint. */
export async function authorize(request: Request): Promise<Response> {
  const link = await readParameters(request)
  if (!link) return untrustworthy('The request holds characters that no app sends.')
  const arrived = await pushedParameters(link)
  if (!arrived) return again(link, request.headers.get('cookie'))
  const { parameters, by, waitsAs } = arrived
  const clientId = one(parameters, 'client_id')
  const client = clientId ? await findClient(clientId) : null
  if (client) noteClient(request, client.clientId)

  const policy = policyOf(clientId)
  const verdict = readAuthorizationRequest(parameters, client, by, policy)
  if (verdict.kind === 'stop' || !client) return untrustworthy(verdict.kind === 'stop' ? verdict.reason : '')
  if (verdict.kind === 'send-back') return refuse(verdict, verdict.error, verdict.description)
  const hintedOwnerId = await hintedOwner(verdict.request)
  if (hintedOwnerId === 'unreadable') return refuse(verdict.request, 'invalid_request', 'id_token_hint is not ours')
  const { resource } = verdict.request
  const unknown = await unknownResource(resource)
  if (unknown !== null) return refuse(verdict.request, 'invalid_target', `no resource ${unknown} is known here`)
  note(...checkedOut(verdict.request, policy))
  const asked = {
    ...verdict.request,
    hintedOwnerId,
    resource: resource.length > 0 ? resource : [photoApi(configuration().issuer)],
  }
  if (request.method === 'POST') return waitForGet(asked, waitsAs)
  return proceed({ request: asked, client, headers: request.headers, pending: null, waitsAs })
}

/** A POST from another site comes without our Lax cookies, so nobody is judged here: the browser comes back with a GET. */
async function waitForGet(request: AuthorizationRequest, waitsAs?: string): Promise<Response> {
  const id = await createPendingRequest(request, UNCLAIMED, new Date(), STRICT.pendingRequestTtl, waitsAs)
  return seeOther(pathWith('/oauth2/resume', { request: id }))
}

/** A `request_uri` that is spent: taken up where it waits, for the browser that spent it. */
async function again(link: URLSearchParams, cookie: string | null): Promise<Response> {
  const id = await broughtBefore(link, cookie)
  if (id !== null) return seeOther(pathWith('/oauth2/resume', { request: id }))
  return untrustworthy('The request it refers to has been used, has expired, or is another app’s.')
}
