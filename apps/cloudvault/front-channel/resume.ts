import { browserHashOf, newBrowserCookie } from '#session/browser'
import { findClient } from '#storage/clients'
import { claimPendingRequest, findPendingRequest, isOpen } from '#storage/pending-requests'
import { proceed } from './proceed.ts'
import { startAgain } from './stops.ts'

/** Takes a pending request up where it waited: after a sign-in, or after a POST that arrived without cookies. */
export async function resume(request: Request): Promise<Response> {
  const id = new URLSearchParams(request.url.split('?', 2)[1]).get('request') ?? ''
  const known = browserHashOf(request.headers.get('cookie'))
  const fresh = known ? null : newBrowserCookie()
  const browserHash = known ?? fresh?.hash ?? ''

  await claimPendingRequest(id, browserHash)
  const pending = await findPendingRequest(id, browserHash)
  if (!pending) return startAgain(null)
  const client = await findClient(pending.clientId)
  if (!client || !isOpen(pending, new Date())) return startAgain(client)

  const response = await proceed({ request: pending.request, client, headers: request.headers, pending })
  if (fresh) response.headers.append('Set-Cookie', fresh.setCookie)
  return response
}
