import { readCookie, writeCookie } from './cookie.ts'

const YEAR = 365 * 24 * 60 * 60
const TAG = /^[A-Za-z]{2,3}(-[A-Za-z\d]{2,8})*$/

/** The language this browser chose to read the course in; null where it did not choose. */
export function languageOf(cookieHeader: string | null): string | null {
  const tag = readCookie(cookieHeader, 'language')
  return tag && TAG.test(tag) ? tag : null
}

/** The language that an address asks for with `?lang=`. */
export function languageAsked({ searchParams }: URL): string | null {
  const tag = searchParams.get('lang')
  return tag && TAG.test(tag) ? tag : null
}

export function languageCookie(tag: string): string {
  return writeCookie('language', tag, YEAR)
}
