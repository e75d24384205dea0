import { describe, expect, it, vi } from 'vitest'
import { cookieName, readCookie, writeCookie } from './cookie.ts'

const settings = vi.hoisted(() => ({ secureCookies: false }))
vi.mock('#configuration', () => ({ configuration: () => settings }))

describe('Cookies of CloudVault', () => {
  it('are HttpOnly, Lax and host-only', () => {
    settings.secureCookies = false
    expect(writeCookie('session', 'x')).toBe('cv_session=x; Path=/; HttpOnly; SameSite=Lax')
  })
  it('carry __Host- and Secure when the issuer is https', () => {
    settings.secureCookies = true
    expect(writeCookie('session', 'x', 60)).toBe(
      '__Host-cv_session=x; Path=/; HttpOnly; SameSite=Lax; Secure; Max-Age=60',
    )
  })
  it('go along into other sites’ frames for a lab’s client only, and then with Secure, as browsers want it', () => {
    settings.secureCookies = false
    expect(writeCookie('session', 'x', undefined, 'None')).toBe('cv_session=x; Path=/; HttpOnly; SameSite=None; Secure')
  })
  it('are not read under their plain name when the issuer is https', () => {
    settings.secureCookies = true
    expect(readCookie('cv_session=planted', 'session')).toBeNull()
    expect(cookieName('browser')).toBe('__Host-cv_browser')
  })
  it('are found among others, and an empty one is none', () => {
    settings.secureCookies = false
    expect(readCookie('a=b; cv_session=x;  cv_browser=y', 'browser')).toBe('y')
    expect(readCookie('xcv_session=x', 'session')).toBeNull()
    expect(readCookie('cv_session=', 'session')).toBeNull()
    expect(readCookie(null, 'session')).toBeNull()
  })
})
