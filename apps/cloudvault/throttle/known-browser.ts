import { createHmac, timingSafeEqual } from 'node:crypto'
import { configuration } from '#configuration'
import { type CookieName, readCookie, writeCookie } from '#session/cookie'
import { hashOfId, randomId } from '#session/random-id'

/**
 * A browser in which an owner has signed in before carries a proof of it, one for each account. Strangers who type
 * wrong passwords can delay each other and not this browser, which has a count of its own.
 */
const YEAR = 365 * 24 * 60 * 60

/** The id of this browser as one that knows the account, or null when it does not. */
export function knownBrowser(cookieHeader: string | null, ownerId: string): string | null {
  const [id = '', proof = ''] = (readCookie(cookieHeader, nameFor(ownerId)) ?? '').split('.')
  const expected = Buffer.from(proofOf(id, ownerId))
  const given = Buffer.from(proof)
  return given.length === expected.length && timingSafeEqual(given, expected) ? id : null
}

/** Set after a sign-in that succeeded. */
export function rememberBrowser(ownerId: string): string {
  const id = randomId()
  return writeCookie(nameFor(ownerId), `${id}.${proofOf(id, ownerId)}`, YEAR)
}

function nameFor(ownerId: string): CookieName {
  return `known_${hashOfId(ownerId).slice(0, 10)}`
}

function proofOf(id: string, ownerId: string): string {
  return createHmac('sha256', configuration().secret).update(`known browser ${ownerId} ${id}`).digest('base64url')
}
