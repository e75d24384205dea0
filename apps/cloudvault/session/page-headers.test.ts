import { describe, expect, it, vi } from 'vitest'
import { contentSecurityPolicy, pageHeaders } from './page-headers.ts'

const settings = vi.hoisted(() => ({ secureCookies: false }))
vi.mock('#configuration', () => ({ configuration: () => settings }))
vi.stubEnv('NODE_ENV', 'production')

const policy = (formAction: string | null = null) => contentSecurityPolicy({ nonce: 'N', formAction, logo: null })

describe('The policy of every page', () => {
  it('runs only scripts that carry the nonce, and allows no inline code', () => {
    expect(policy()).toContain("script-src 'nonce-N' 'strict-dynamic';")
    expect(policy()).toContain("style-src-elem 'self' 'nonce-N';")
    expect(policy()).not.toContain("script-src 'unsafe")
  })
  it('is never framed (RFC 9700 §4.16)', () => expect(policy()).toContain("frame-ancestors 'none'"))
  it('is never framed where only the older header is known', () =>
    expect(pageHeaders()).toHaveProperty('X-Frame-Options', 'DENY'))
  it('is framed for a lab’s client, where the server forgets to refuse', () => {
    expect(contentSecurityPolicy({ nonce: 'N', formAction: null, logo: null, framing: 'allowed' })).toContain(
      'frame-ancestors *',
    )
    expect(pageHeaders('allowed')).not.toHaveProperty('X-Frame-Options')
  })
  it('lets forms end here, and at the one origin that the pending request names', () => {
    expect(policy()).toContain("form-action 'self';")
    expect(policy('https://client.test')).toContain("form-action 'self' https://client.test;")
  })
  it('insists on https once the issuer is https', () => {
    settings.secureCookies = false
    expect(pageHeaders()).not.toHaveProperty('Strict-Transport-Security')
    settings.secureCookies = true
    expect(pageHeaders()).toHaveProperty('Strict-Transport-Security')
  })
  it('tells other sites nothing of the address it was at', () =>
    expect(pageHeaders()['Referrer-Policy']).toBe('same-origin'))
  it('is never stored', () => expect(pageHeaders()['Cache-Control']).toBe('no-store'))
})
