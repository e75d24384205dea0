import { createHash, randomBytes } from 'node:crypto'
import { configuration } from '#configuration'
import { nextAuthSecret } from './next-auth-token.ts'

/**
 * next-auth answers only forms that carry its own token, which it gives out through JavaScript. A form that works
 * without JavaScript needs it on the page: so the cookie is made here, in next-auth 4's own form, token|sha256(token secret).
 */
export function nextAuthCsrfCookieName(): string {
  return configuration().secureCookies ? '__Host-next-auth.csrf-token' : 'next-auth.csrf-token'
}

export function newNextAuthCsrf(): string {
  const token = randomBytes(32).toString('hex')
  return `${token}|${createHash('sha256').update(`${token}${nextAuthSecret()}`).digest('hex')}`
}

/** The hidden field `csrfToken` for a page whose browser has this cookie. */
export function nextAuthCsrfField(cookie: string | undefined): string {
  return cookie?.split('|')[0] ?? ''
}
