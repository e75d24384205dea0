import { createHmac, timingSafeEqual } from 'node:crypto'
import { headers } from 'next/headers'
import { configuration } from '#configuration'
import { keyFor } from '#storage/encryption'
import { readCookie } from './cookies.ts'

/**
 * A form of ours is posted by the browser that was shown it: the hidden field `csrf` is a MAC of that browser's
 * `pmp_browser` cookie (proxy.ts gives it out). It stays the same over reloads and in every tab.
 */
export function csrfFor(cookieHeader: string | null): string {
  const browser = readCookie(cookieHeader, 'pmp_browser')
  if (!browser) return ''
  return createHmac('sha256', keyFor('csrf')).update(browser).digest('base64url')
}

/** The value of the hidden field `csrf` of a form on the page being rendered. */
export async function csrfForPage(): Promise<string> {
  return csrfFor((await headers()).get('cookie'))
}

/** Was this POST sent from a form of ours, in this browser? */
export function csrfMatches(request: Request, value: unknown): boolean {
  const expected = csrfFor(request.headers.get('cookie'))
  if (!expected || typeof value !== 'string') return false
  const [given, wanted] = [Buffer.from(value), Buffer.from(expected)] // bytes, for a letter may have several
  return given.length === wanted.length && timingSafeEqual(given, wanted) && sameOrigin(request)
}

/** Browsers say where a POST comes from; what is absent (an old browser, curl) is left to the MAC. */
export function sameOrigin(request: Request): boolean {
  const site = request.headers.get('sec-fetch-site')
  if (site && site !== 'same-origin' && site !== 'none') return false
  const origin = request.headers.get('origin')
  return origin === null || origin === configuration().url
}
