import { CLOUDVAULT } from './cast/endpoints.ts'
import { exchange } from './cast/exchange.ts'
import { expect, test } from './cast/play.ts'

const PAGES = ['/', '/sign-in', '/photos', '/consent?request=gone', '/nobody/was/ever/here', '/%E0%A4%A', '/device']
const STOPS = ['/oauth2/authorize', '/oauth2/nothing-here', '/oauth2/resume?request=gone', '/_next/nothing-here']

test.describe('RFC 9700 §4.16 — every page, whatever went wrong, keeps its headers', () => {
  for (const path of [...PAGES, ...STOPS]) {
    test(`${path} is inert to others`, async ({ alice }) => {
      for (const page of [await exchange(CLOUDVAULT + path), await alice.browser.get(CLOUDVAULT + path)]) {
        expect(page.header('content-security-policy')).toContain("frame-ancestors 'none'")
        expect(page.header('content-security-policy')).not.toMatch(/script-src[^;]*unsafe/)
        expect(page.header('x-content-type-options')).toBe('nosniff')
        expect(page.header('referrer-policy')).toMatch(/^(same-origin|no-referrer)$/)
        expect(page.header('cache-control')).toContain('no-store')
      }
    })
  }
  for (const path of PAGES) {
    test(`${path} asks for no device and opens to no other window`, async () => {
      const page = await exchange(CLOUDVAULT + path)
      expect(page.header('permissions-policy')).toContain('camera=()')
      expect(page.header('cross-origin-opener-policy')).toMatch(/^same-origin/)
    })
  }
  test('every page has a nonce of its own', async () => {
    const nonceOf = async () =>
      /'nonce-([^']+)'/.exec((await exchange(`${CLOUDVAULT}/sign-in`)).header('content-security-policy') ?? '')?.[1]
    const first = await nonceOf()
    expect(first).toBeTruthy()
    expect(await nonceOf()).not.toBe(first)
  })
})
