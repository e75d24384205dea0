import type { Context } from 'hono'
import { renewSession } from '#storage/sessions'
import { readCookie, writeCookie } from './cookie.ts'
import { hashOfId, randomId } from './random-id.ts'

const MONTH = 30 * 24 * 60 * 60

/** Signs an owner in at this browser under a new id (RFC 9700 has no word for it; session fixation is the danger). */
export async function startSession(ownerId: string, context: Context): Promise<string> {
  const request = context.req.raw
  const before = readCookie(request.headers.get('cookie'), 'session')
  const id = randomId()
  await renewSession({
    idHash: hashOfId(id),
    replaces: before ? hashOfId(before) : null,
    ownerId,
    userAgent: request.headers.get('user-agent') ?? '',
    address: addressOf(context),
    now: new Date(),
  })
  return writeCookie('session', id, MONTH)
}

/** The socket's address; never a header's word for it. Empty where the host gives no socket. */
function addressOf(context: Context): string {
  const incoming: unknown = context.env?.incoming
  if (typeof incoming !== 'object' || incoming === null || !('socket' in incoming)) return ''
  const socket: unknown = incoming.socket
  if (typeof socket !== 'object' || socket === null || !('remoteAddress' in socket)) return ''
  return String(socket.remoteAddress ?? '').replace(/^::ffff:/, '')
}
