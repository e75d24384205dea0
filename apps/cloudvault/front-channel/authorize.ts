import { unknownResource } from '#back-channel/known-resources'
import { configuration } from '#configuration'
import { readAuthorizationRequest } from '#oauth/authorization-request'
import { one } from '#oauth/form-encoding'
import { STRICT } from '#oauth/policy'
import { photoApi } from '#oauth/resource-indicator'
import { findClient } from '#storage/clients'
import { createPendingRequest, UNCLAIMED } from '#storage/pending-requests'
import { hintedOwner } from './hinted-owner.ts'
import { refuse } from './last-hop.ts'
import { readParameters } from './parameters.ts'
import { proceed } from './proceed.ts'
import { pushedParameters } from './pushed-parameters.ts'
import { pathWith, seeOther } from './see-other.ts'
import { untrustworthy } from './stops.ts'

/** RFC 6749 §3.1 and §4.1.1 — the authorization endpoint. */
export async function authorize(request: Request): Promise<Response> {
  const link = await readParameters(request)
  if (!link) return untrustworthy('The request holds characters that no app sends.')
  const arrived = await pushedParameters(link)
  if (!arrived) return untrustworthy('The request it refers to has been used, has expired, or is another app’s.')
  const { parameters, by } = arrived
  const clientId = one(parameters, 'client_id')
  const client = clientId ? await findClient(clientId) : null

  const verdict = readAuthorizationRequest(parameters, client, by)
  if (verdict.kind === 'stop' || !client) return untrustworthy(verdict.kind === 'stop' ? verdict.reason : '')
  if (verdict.kind === 'send-back') return refuse(verdict, verdict.error, verdict.description)
  const hintedOwnerId = await hintedOwner(verdict.request)
  if (hintedOwnerId === 'unreadable') return refuse(verdict.request, 'invalid_request', 'id_token_hint is not ours')
  const { resource } = verdict.request
  const unknown = await unknownResource(resource)
  if (unknown !== null) return refuse(verdict.request, 'invalid_target', `no resource ${unknown} is known here`)
  const asked = {
    ...verdict.request,
    hintedOwnerId,
    resource: resource.length > 0 ? resource : [photoApi(configuration().issuer)],
  }
  if (request.method === 'POST') return waitForGet(asked)
  return proceed({ request: asked, client, headers: request.headers, pending: null })
}

/** A POST from another site comes without our Lax cookies, so nobody is judged here: the browser comes back with a GET. */
async function waitForGet(request: Parameters<typeof createPendingRequest>[0]): Promise<Response> {
  const id = await createPendingRequest(request, UNCLAIMED, new Date(), STRICT.pendingRequestTtl)
  return seeOther(pathWith('/oauth2/resume', { request: id }))
}
