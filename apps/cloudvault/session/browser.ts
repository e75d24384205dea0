import { type Policy, STRICT } from '#oauth/policy'
import { readCookie, writeCookie } from './cookie.ts'
import { hashOfId, randomId } from './random-id.ts'

/**
 * A name for this browser, before anyone has signed in: a pending request is answered only by the browser
 * that brought it (RFC 9700 §4.7), and the sign-in form is bound to it.
 */
const YEAR = 365 * 24 * 60 * 60

export function browserIdOf(cookieHeader: string | null): string | null {
  return readCookie(cookieHeader, 'browser')
}

export function browserHashOf(cookieHeader: string | null): string | null {
  const id = browserIdOf(cookieHeader)
  return id ? hashOfId(id) : null
}

export function newBrowserCookie(policy: Policy = STRICT): { id: string; hash: string; setCookie: string } {
  const id = randomId()
  return { id, hash: hashOfId(id), setCookie: writeCookie('browser', id, YEAR, policy.sameSite) }
}
