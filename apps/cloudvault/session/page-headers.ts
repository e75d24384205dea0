import { configuration } from '#configuration'
import { type Policy, STRICT } from '#oauth/policy'

type Framing = Policy['framing']
type Page = { nonce: string; formAction: string | null; logo: string | null; framing?: Framing }

/** What a page may load and where its forms may end. Everything not named comes from here or not at all. */
export function contentSecurityPolicy(page: Page): string {
  const { secureCookies } = configuration()
  const developing = process.env.NODE_ENV !== 'production' // React evaluates, and Next's error overlay brings styles
  return [
    "default-src 'self'",
    `script-src 'nonce-${page.nonce}' 'strict-dynamic'${developing ? " 'unsafe-eval'" : ''}`,
    `style-src-elem 'self' ${developing ? "'unsafe-inline'" : `'nonce-${page.nonce}'`}`,
    "style-src-attr 'unsafe-inline'",
    `img-src 'self' data: blob:${page.logo ? ` ${page.logo}` : ''}`,
    "object-src 'none'",
    "base-uri 'none'",
    // Chromium judges the whole redirect chain after a POST: the last hop to the client has to be named here.
    `form-action 'self'${page.formAction ? ` ${page.formAction}` : ''}`,
    `frame-ancestors ${frameAncestors(page.framing)}`,
    ...(secureCookies ? ['upgrade-insecure-requests'] : []),
  ].join('; ')
}

/** RFC 9700 §4.16: whose pages may show ours within them. A click on a page that nobody sees is no consent. */
export function frameAncestors(framing: Framing = STRICT.framing): "'none'" | '*' {
  return framing === 'refused' ? "'none'" : '*'
}

/** The same on every page, also on error pages that no framework renders. */
export function pageHeaders(framing: Framing = STRICT.framing): Record<string, string> {
  return {
    'Cache-Control': 'no-store',
    'Referrer-Policy': 'same-origin', // RFC 9700 §4.2.4
    'X-Content-Type-Options': 'nosniff',
    ...(framing === 'refused' ? { 'X-Frame-Options': 'DENY' } : {}), // for browsers that know no frame-ancestors
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
    ...(isHttpsForGood() ? { 'Strict-Transport-Security': 'max-age=31536000' } : {}),
  }
}

/** A room's names are borrowed for an afternoon: no browser should insist on https there for a year. */
function isHttpsForGood(): boolean {
  const { secureCookies, mode } = configuration()
  return secureCookies && mode !== 'room'
}
