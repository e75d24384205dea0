import type { Context } from 'hono'
import type { Finding } from '#oauth/finding'
import { type Policy, STRICT } from '#oauth/policy'
import { renewSession } from '#storage/sessions'
import { addressOf } from '#throttle/address'
import { note } from '#wire/note'
import { readCookie, writeCookie } from './cookie.ts'
import { hashOfId, randomId } from './random-id.ts'

/** Who signs in, and the hash that the password was right for. */
type Checked = { id: string; passwordHash: string }

const MONTH = 30 * 24 * 60 * 60

/**
 * Signs an owner in at this browser under a new id: one that the browser brought may be known to whoever put it there
 * (session fixation, RFC 6265 §8.4). Null: the password that was just checked is no longer the owner's.
 */
export async function startSession(owner: Checked, context: Context, policy: Policy = STRICT): Promise<string | null> {
  const request = context.req.raw
  const before = readCookie(request.headers.get('cookie'), 'session')
  const id = policy.sessionAtSignIn === 'kept' && before ? before : randomId()
  if (id !== before) note(NEW_SESSION)
  const started = await renewSession({
    idHash: hashOfId(id),
    replaces: before && before !== id ? hashOfId(before) : null,
    ownerId: owner.id,
    passwordHash: owner.passwordHash,
    userAgent: request.headers.get('user-agent') ?? '',
    address: addressOf(request),
    now: new Date(),
  })
  return started ? writeCookie('session', id, MONTH, policy.sameSite) : null
}

/** §8.4, once it has held. */
const NEW_SESSION: Finding = {
  verdict: 'changed',
  words: 'the session has a new id: nobody who knew the old one is signed in with it',
  cites: 'RFC 6265 §8.4',
  file: 'session/start-session.ts',
}
