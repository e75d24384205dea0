import { configuration } from '#configuration'
import { issueTicket } from '#wire/tickets'
import { viewerOf } from '#wire/viewer'

/** On to CloudVault, with a ticket if this browser has done anything here that could be shown. */
export async function joinWith(request: Request): Promise<Response> {
  const { issuer, recordingKey } = configuration()
  if (!recordingKey) return new Response('Nothing is recorded here.', { status: 404 })
  const viewer = viewerOf(request.headers.get('cookie'))
  const way = viewer ? `join?ticket=${await issueTicket(viewer)}` : 'latest'
  const headers = { Location: `${issuer}/developers/flows/${way}`, 'Cache-Control': 'no-store' }
  return new Response(null, { status: 303, headers })
}
