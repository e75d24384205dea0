import { decode } from 'next-auth/jwt'
import { keyFor } from '#storage/encryption'
import { readCookie } from './cookies.ts'

/** next-auth's secret, derived like every other key from the one secret of this installation. */
export function nextAuthSecret(): string {
  return keyFor('next-auth').toString('base64url')
}

/** The session id inside next-auth's encrypted JWT. The JWT alone proves nothing: the row must still be alive. */
export async function sessionIdIn(cookieHeader: string | null): Promise<string | null> {
  const token = readCookie(cookieHeader, 'pmp_session')
  if (!token) return null
  const claims = await decode({ token, secret: nextAuthSecret() }).catch(() => null)
  return typeof claims?.session === 'string' ? claims.session : null
}
