import { configuration } from '#configuration'

/** PrintMyPics' own cookies. next-auth's own short-lived ones keep the names it gives them. */
export type CookieName =
  | 'pmp_browser'
  | 'pmp_guest'
  | 'pmp_kiosk'
  | 'pmp_session'
  | 'pmp_slow'
  | 'pmp_wire'
  | `pmp_known_${string}`

/** `__Host-` and Secure need https; Safari refuses both on http://localhost. */
export function cookieName(name: CookieName): string {
  return configuration().secureCookies ? `__Host-${name}` : name
}

/** The cookie's value in a Cookie header. */
export function readCookie(header: string | null, name: CookieName): string | null {
  const wanted = `${cookieName(name)}=`
  for (const part of (header ?? '').split(';')) {
    const pair = part.trim()
    if (pair.startsWith(wanted)) return pair.slice(wanted.length) || null
  }
  return null
}

/** Lax, never Strict: the way back from CloudVault is a navigation from another site. */
export function writeCookie(name: CookieName, value: string, maxAgeSeconds: number): string {
  const secure = configuration().secureCookies ? '; Secure' : ''
  return `${cookieName(name)}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${maxAgeSeconds}${secure}`
}

export function dropCookie(name: CookieName): string {
  return writeCookie(name, '', 0)
}
