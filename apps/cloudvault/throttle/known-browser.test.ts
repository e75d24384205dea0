import { describe, expect, it, vi } from 'vitest'
import { knownBrowser, rememberBrowser } from './known-browser.ts'

vi.mock('#configuration', () => ({ configuration: () => ({ secret: 's'.repeat(32), secureCookies: false }) }))

const cookie = (ownerId: string) => rememberBrowser(ownerId).split(';')[0] ?? ''

describe('A browser that knows an account', () => {
  it('is recognised by the cookie of its sign-in', () => expect(knownBrowser(cookie('alice'), 'alice')).not.toBeNull())
  it('is another one at every sign-in that sets it', () =>
    expect(knownBrowser(cookie('alice'), 'alice')).not.toBe(knownBrowser(cookie('alice'), 'alice')))
  it('does not know other accounts, also not under their cookie’s name', () => {
    expect(knownBrowser(cookie('alice'), 'bob')).toBeNull()
    const bobs = cookie('bob').split('=')[0]
    expect(knownBrowser(`${bobs}=${cookie('alice').split('=')[1]}`, 'bob')).toBeNull()
  })
  it('cannot be invented', () => {
    expect(knownBrowser(null, 'alice')).toBeNull()
    expect(knownBrowser(`${cookie('alice').slice(0, -3)}AAA`, 'alice')).toBeNull()
    expect(knownBrowser(`${cookie('alice').split('.')[0]}.`, 'alice')).toBeNull()
  })
  it('is remembered for a year, out of reach of scripts', () =>
    expect(rememberBrowser('alice')).toMatch(/^cv_known_[\w-]{10}=.*HttpOnly; SameSite=Lax; Max-Age=31536000$/))
})
