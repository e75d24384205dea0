import { createHmac, timingSafeEqual } from 'node:crypto'
import { configuration } from '#configuration'
import { browserIdOf } from './browser.ts'
import { readCookie } from './cookie.ts'
import { pageCookies } from './page-cookies.ts'

/**
 * A form is answered only when this site showed it to this session (RFC 9700 §4.7).
 * The token is an HMAC over the cookie, so it needs no storage and a reload never invalidates an open form.
 */
export const CSRF_FIELD = 'csrf'

/** The token for a form: bound to the session, or to the browser while nobody is signed in. */
export function csrfFor(cookieHeader: string | null): string {
  const session = readCookie(cookieHeader, 'session')
  return session ? tokenOver('session', session) : csrfForBrowser(cookieHeader)
}

/** The token for the sign-in form. Signing in changes the session, not the browser: a second submit still counts. */
export function csrfForBrowser(cookieHeader: string | null): string {
  const browser = browserIdOf(cookieHeader)
  return browser ? tokenOver('browser', browser) : ''
}

/** The token for a page's form. */
export async function csrfForPage(): Promise<string> {
  return csrfFor(await pageCookies())
}

export function csrfMatches(cookieHeader: string | null, value: string | null | undefined): boolean {
  return equal(csrfFor(cookieHeader), value)
}

export function csrfMatchesBrowser(cookieHeader: string | null, value: string | null | undefined): boolean {
  return equal(csrfForBrowser(cookieHeader), value)
}

/** What the browser itself says of where a form came from. One that says nothing is judged by its token alone. */
export function sameOrigin(request: Request): boolean {
  const site = request.headers.get('sec-fetch-site')
  if (site) return site === 'same-origin' || site === 'none'
  const origin = request.headers.get('origin')
  return origin === null || origin === configuration().issuer
}

function tokenOver(kind: 'session' | 'browser', id: string): string {
  return createHmac('sha256', configuration().secret).update(`csrf ${kind} ${id}`).digest('base64url')
}

function equal(expected: string, value: string | null | undefined): boolean {
  if (!expected || !value || expected.length !== value.length) return false
  const given = Buffer.from(value)
  return given.length === expected.length && timingSafeEqual(Buffer.from(expected), given)
}
