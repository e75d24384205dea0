import { configuration } from '#configuration'
import { STRICT } from '#oauth/policy'

/**
 * The cookies CloudVault sets. Host-only, and with the `__Host-` prefix as soon as the issuer is https:
 * no sibling host can plant one. Lax, because the redirect from a client must carry them (RFC 6749 §4.1.1).
 */
export type CookieName =
  | 'session'
  | 'browser'
  | 'wire'
  | 'learner'
  | 'language'
  | 'slow'
  | 'sign_in'
  | 'shown_once'
  | `known_${string}`

export function cookieName(name: CookieName): string {
  return `${configuration().secureCookies ? '__Host-' : ''}cv_${name}`
}

/** The value of one of our cookies in a `Cookie` header, or null. */
export function readCookie(cookieHeader: string | null, name: CookieName): string | null {
  const prefix = `${cookieName(name)}=`
  for (const pair of (cookieHeader ?? '').split(';')) {
    const trimmed = pair.trim()
    if (trimmed.startsWith(prefix)) return trimmed.slice(prefix.length) || null
  }
  return null
}

/** A `Set-Cookie` value. Without `maxAge` (seconds) the cookie ends with the browser; with 0 it ends now. */
export function writeCookie(name: CookieName, value: string, maxAge?: number, sameSite = STRICT.sameSite): string {
  const parts = [`${cookieName(name)}=${value}`, 'Path=/', 'HttpOnly', `SameSite=${sameSite}`]
  if (configuration().secureCookies || sameSite === 'None') parts.push('Secure') // browsers take None with Secure only
  if (maxAge !== undefined) parts.push(`Max-Age=${maxAge}`)
  return parts.join('; ')
}
