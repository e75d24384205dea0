import type { Context } from 'hono'
import { renewSession } from '#storage/sessions'
import { addressOf } from '#throttle/address'
import { readCookie, writeCookie } from './cookie.ts'
import { hashOfId, randomId } from './random-id.ts'

/** Who signs in, and the hash that the password was right for. */
type Checked = { id: string; passwordHash: string }

const MONTH = 30 * 24 * 60 * 60

/**
 * Signs an owner in at this browser under a new id (RFC 9700 has no word for it; session fixation is the danger).
 * Null: the password that was just checked is no longer the owner's.
 */
export async function startSession(owner: Checked, context: Context): Promise<string | null> {
  const request = context.req.raw
  const before = readCookie(request.headers.get('cookie'), 'session')
  const id = randomId()
  const started = await renewSession({
    idHash: hashOfId(id),
    replaces: before ? hashOfId(before) : null,
    ownerId: owner.id,
    passwordHash: owner.passwordHash,
    userAgent: request.headers.get('user-agent') ?? '',
    address: addressOf(request),
    now: new Date(),
  })
  return started ? writeCookie('session', id, MONTH) : null
}
