import { headers } from 'next/headers'
import { findVisit, type KioskVisit } from '#storage/kiosk-visits'
import { dropCookie, readCookie, writeCookie } from './cookies.ts'

/** Longer than any visit lasts: the row decides when it is over. */
const AN_HOUR = 60 * 60

/** The customer in front of this booth, for pages. */
export async function visitHere(): Promise<KioskVisit | null> {
  return visitIn((await headers()).get('cookie'))
}

/** The customer in front of this booth, for route handlers. */
export function visitOf(request: Request): Promise<KioskVisit | null> {
  return visitIn(request.headers.get('cookie'))
}

/** A booth is a browser: its cookie is new for every customer, and nobody else's. */
export function visitCookie(value: string): string {
  return writeCookie('pmp_kiosk', value, AN_HOUR)
}

export function forgetVisitCookie(): string {
  return dropCookie('pmp_kiosk')
}

async function visitIn(cookieHeader: string | null): Promise<KioskVisit | null> {
  const cookie = readCookie(cookieHeader, 'pmp_kiosk')
  return cookie ? findVisit(cookie) : null
}
