import type { Context } from 'hono'
import { renewSession } from '#storage/sessions'
import { addressOf } from '#throttle/address'
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
    address: addressOf(request),
    now: new Date(),
  })
  return writeCookie('session', id, MONTH)
}
