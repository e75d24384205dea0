import { readCookie, writeCookie } from './cookie.ts'

/** After a wrong password the form still holds the e-mail address. Not in the URL, where it would reach logs and history. */
const MINUTES = 5

export function rememberedEmail(email: string): string {
  return writeCookie('sign_in', Buffer.from(email.slice(0, 254)).toString('base64url'), MINUTES * 60)
}

export function recallEmail(cookieHeader: string | null): string {
  return Buffer.from(readCookie(cookieHeader, 'sign_in') ?? '', 'base64url').toString('utf8')
}
