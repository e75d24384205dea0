import { findSession } from '#storage/sessions'
import { readCookie } from './cookie.ts'
import { pageCookies } from './page-cookies.ts'
import { hashOfId } from './random-id.ts'

/** Who is at the keyboard, and since when (`auth_time`, OIDC Core §2). Nothing here is OAuth. */
export type SignedIn = {
  owner: { id: string; name: string; email: string }
  sessionHandle: string
  authTime: Date
}

export async function ownerOf(cookieHeader: string | null): Promise<SignedIn | null> {
  const id = readCookie(cookieHeader, 'session')
  return id ? findSession(hashOfId(id), new Date()) : null
}

/** The same, for the page being rendered. */
export async function currentOwner(): Promise<SignedIn | null> {
  return ownerOf(await pageCookies())
}
