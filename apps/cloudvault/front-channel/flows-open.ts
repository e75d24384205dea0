import { configuration } from '#configuration'
import { flowsOf } from '#wire/flows'
import { peerHandleOf } from '#wire/joined'
import { peerAnswers } from '#wire/peer'
import { viewerOf } from '#wire/viewer'
import { seeOther } from './see-other.ts'

const LATEST = '/developers/flows/latest'

/** "See what just happened": first to the client, to prove that side too, if that has not been done and it is there. */
export async function openFlows(request: Request): Promise<Response> {
  const peer = configuration().recordingPeer
  const viewer = viewerOf(request.headers.get('cookie'))
  if (!peer || (viewer && (await peerHandleOf(viewer))) || !(await peerAnswers())) return seeOther(LATEST)
  return seeOther(`${peer.origin}/wire/prove`)
}

/** The newest flow of this browser, or the page that lists none. */
export async function latestFlow(request: Request): Promise<Response> {
  const viewer = viewerOf(request.headers.get('cookie'))
  const [newest] = viewer ? await flowsOf(viewer) : []
  return seeOther(newest ? `/developers/flows/${newest.id}` : '/developers/flows')
}
