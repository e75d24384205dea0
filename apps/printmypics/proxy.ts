import { randomBytes } from 'node:crypto'
import { type NextRequest, NextResponse } from 'next/server'
import { authorizationOrigin } from '#cloudvault/authorization-origin'
import { configuration } from '#configuration'
import { contentSecurityPolicy } from '#session/content-security-policy'
import { cookieName } from '#session/cookies'
import { isMissingPage } from '#session/missing-page'
import { newNextAuthCsrf, nextAuthCsrfCookieName } from '#session/next-auth-csrf'
import { unguessable } from '#session/opaque'

export const config = { matcher: ['/((?!_next/static|scripts/|_next/image|icon.svg|favicon.ico).*)'] }

const YEAR = 365 * 24 * 60 * 60

/** A path that no page has: Next renders `not-found.tsx` for it, with words in the HTML and the status 404. */
const NOTHING = '/nothing-here'

/** Every page: what it may load and where its forms may lead; and the cookies its forms need, before it is rendered. */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const nonce = randomBytes(16).toString('base64')
  const policy = contentSecurityPolicy(nonce, configuration(), await authorizationOrigin())
  const cookies = missingCookies(request)
  for (const { name, value } of cookies) request.cookies.set(name, value) // the page sees what the browser is given

  const headers = new Headers(request.headers)
  headers.set('x-nonce', nonce)
  headers.set('Content-Security-Policy', policy) // Next reads the nonce from it
  const missing = await isMissingPage(request, request.nextUrl.pathname).catch(() => false) // the page says what is wrong
  const response = missing
    ? NextResponse.rewrite(new URL(NOTHING, request.nextUrl), { request: { headers } })
    : NextResponse.next({ request: { headers } })
  for (const [name, value] of Object.entries(pageHeaders(policy))) response.headers.set(name, value)
  const { secureCookies: secure } = configuration()
  for (const { name, value, maxAge } of cookies) {
    response.cookies.set(name, value, { httpOnly: true, sameSite: 'lax', path: '/', secure, maxAge })
  }
  return response
}

function pageHeaders(policy: string): Record<string, string> {
  return {
    'Content-Security-Policy': policy,
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Referrer-Policy': 'same-origin',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
    ...(isHttpsForGood() && { 'Strict-Transport-Security': 'max-age=31536000' }),
  }
}

/** A room's names are borrowed for an afternoon: no browser should insist on https there for a year. */
function isHttpsForGood(): boolean {
  const { secureCookies, mode } = configuration()
  return secureCookies && mode !== 'room'
}

/** Only a page that is looked at gets cookies: two images loaded at once would each bring another one. */
function missingCookies(request: NextRequest): { name: string; value: string; maxAge?: number }[] {
  const destination = request.headers.get('sec-fetch-dest')
  const accept = request.headers.get('accept') ?? '*/*' // what a browser without Sec-Fetch-Dest, or none at all, says
  const isPage = destination ? destination === 'document' : accept === '*/*' || accept.includes('text/html')
  if (request.method !== 'GET' || !isPage) return []
  const wanted = [
    { name: cookieName('pmp_browser'), make: unguessable, maxAge: YEAR },
    { name: nextAuthCsrfCookieName(), make: newNextAuthCsrf },
  ]
  return wanted
    .filter(({ name }) => !request.cookies.has(name))
    .map(({ make, ...rest }) => ({ ...rest, value: make() }))
}
