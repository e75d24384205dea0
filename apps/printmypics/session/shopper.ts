import { headers } from 'next/headers'
import { cache } from 'react'
import { shopperOfSession } from '#storage/sessions'
import { createGuest, findGuest, type ShopperRecord } from '#storage/shoppers'
import { readCookie, writeCookie } from './cookies.ts'
import { sessionIdIn } from './next-auth-token.ts'
import { hashOf, unguessable } from './opaque.ts'

/** Whoever has the basket: signed in, or a guest known by an unguessable cookie. */
export type Shopper = { id: string; email: string | null; name: string | null; isGuest: boolean }

const GUEST_SECONDS = 180 * 24 * 60 * 60

/** The signed-in shopper behind a Cookie header: the session row is asked every time. */
export async function signedInShopper(cookieHeader: string | null): Promise<Shopper | null> {
  const session = await sessionIdIn(cookieHeader)
  return named(session ? await shopperOfSession(session) : null, false)
}

/** The guest behind a Cookie header, signed in or not. */
export async function guestShopper(cookieHeader: string | null): Promise<Shopper | null> {
  const guest = readCookie(cookieHeader, 'pmp_guest')
  return named(guest ? await findGuest(hashOf(guest)) : null, true)
}

async function shopperIn(cookieHeader: string | null): Promise<Shopper | null> {
  return (await signedInShopper(cookieHeader)) ?? (await guestShopper(cookieHeader))
}

/** For server components: asked once per rendering. */
export const currentShopper = cache(async (): Promise<Shopper | null> => shopperIn((await headers()).get('cookie')))

/** For route handlers. */
export function shopperOf(request: Request): Promise<Shopper | null> {
  return shopperIn(request.headers.get('cookie'))
}

/** For POST handlers that need someone to keep things for: a guest begins to exist here, never at a GET. */
export async function ensureGuest(request: Request): Promise<{ shopper: Shopper; setCookie?: string }> {
  const known = await shopperOf(request)
  if (known) return { shopper: known }
  const guest = unguessable()
  const created = await createGuest(hashOf(guest))
  return { shopper: { ...created, isGuest: true }, setCookie: writeCookie('pmp_guest', guest, GUEST_SECONDS) }
}

function named(record: ShopperRecord | null, isGuest: boolean): Shopper | null {
  return record && { id: record.id, email: record.email, name: record.name, isGuest }
}
