import { joinPeer } from '#wire/joined'
import { redeemTicket } from '#wire/peer'
import { newCapability, viewerOf, viewerWith } from '#wire/viewer'
import { seeOther } from './see-other.ts'

const LATEST = '/developers/flows/latest'

/** The browser comes from the client's side with a ticket: from now on both sides are one picture. Never an error page. */
export async function joinFlows(request: Request): Promise<Response> {
  const ticket = new URLSearchParams(request.url.split('?', 2)[1]).get('ticket') ?? ''
  const handle = ticket.length >= 32 && ticket.length <= 200 ? await redeemTicket(ticket) : null
  if (!handle) return seeOther(LATEST)
  const known = viewerOf(request.headers.get('cookie'))
  const fresh = known ? null : newCapability()
  await joinPeer(known ?? viewerWith(fresh?.capability ?? ''), handle)
  return seeOther(LATEST, fresh ? [fresh.setCookie] : [])
}
