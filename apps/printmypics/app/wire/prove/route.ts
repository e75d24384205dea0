import { configuration } from '#configuration'
import { issueTicket } from '#wire/tickets'
import { viewerOf } from '#wire/viewer'

/** "See what just happened", pressed here or sent by CloudVault: on to its inspector, with a ticket for what this browser did. */
export async function GET(request: Request): Promise<Response> {
  const { issuer, recordingKey } = configuration()
  if (!recordingKey) return new Response('Nothing is recorded here.', { status: 404 })
  const viewer = viewerOf(request.headers.get('cookie'))
  const way = viewer ? `join?ticket=${await issueTicket(viewer)}` : 'latest'
  const headers = { Location: `${issuer}/developers/flows/${way}`, 'Cache-Control': 'no-store' }
  return new Response(null, { status: 303, headers })
}
