import { createHmac, timingSafeEqual } from 'node:crypto'
import { type CookieName, readCookie, writeCookie } from '#session/cookies'
import { hashOf, unguessable } from '#session/opaque'
import { keyFor } from '#storage/encryption'

/**
 * A browser in which somebody has signed in before carries a proof of it. Strangers who type wrong passwords delay each
 * other and not this browser, which has a count of its own.
 */
const YEAR = 365 * 24 * 60 * 60

/** The id of this browser as one that knows the account, or null when it does not. */
export function knownBrowser(cookieHeader: string | null, shopperId: string): string | null {
  const [id = '', proof = ''] = (readCookie(cookieHeader, nameFor(shopperId)) ?? '').split('.')
  const [expected, given] = [Buffer.from(proofOf(id, shopperId)), Buffer.from(proof)]
  return given.length === expected.length && timingSafeEqual(given, expected) ? id : null
}

/** Set after a password that was right. */
export function rememberBrowser(shopperId: string): string {
  const id = unguessable()
  return writeCookie(nameFor(shopperId), `${id}.${proofOf(id, shopperId)}`, YEAR)
}

function nameFor(shopperId: string): CookieName {
  return `pmp_known_${hashOf(shopperId).slice(0, 10)}`
}

function proofOf(id: string, shopperId: string): string {
  return createHmac('sha256', keyFor('known browser')).update(`${shopperId} ${id}`).digest('base64url')
}
