import { native, query, web } from './cast/clients.ts'
import { CLOUDVAULT, exchange } from './cast/endpoints.ts'
import { expect, test } from './cast/play.ts'

const UNREGISTERED = [
  'http://127.0.0.1:9001/cb/',
  'http://127.0.0.1:9001/CB',
  'http://127.0.0.1:9001/cb?x=1',
  'http://127.0.0.1:9001/cb?',
  'http://127.0.0.1:9001/cb#',
  'http://127.0.0.1:9001/cb#fragment',
  'http://127.0.0.1:9001/../cb',
  'http://127.0.0.1:9001/%63b',
  'http://127.0.0.1:9002/cb',
  'http://127.0.0.1:9001/cb.evil.test',
  'http://127.0.0.1:9001@evil.test/cb',
  'http://user@127.0.0.1:9001/cb',
  'https://127.0.0.1:9001/cb',
  '//127.0.0.1:9001/cb',
  '/cb',
  'javascript:alert(1)',
  'data:text/html,hello',
  ' http://127.0.0.1:9001/cb',
  'http://127.0.0.1:9001/cb\u0000',
  'http://127.0.0.1:9001/cb\r\nSet-Cookie: a=b',
]

test.describe('RFC 6749 §3.1.2.3 — the redirect URI is compared byte for byte', () => {
  for (const redirectUri of UNREGISTERED) {
    test(`never redirects to ${JSON.stringify(redirectUri)}`, async ({ alice }) => {
      expect(await alice.opens(web.asks({ redirect_uri: redirectUri }))).toStopAtCloudVault()
    })
  }

  test('asks a client with several registered URIs to name one', async ({ alice }) => {
    expect(await alice.opens(web.asks({ redirect_uri: undefined }))).toStopAtCloudVault()
    expect(await alice.opens(native.asks({ redirect_uri: undefined }))).toStopAtCloudVault()
  })
})

test.describe('RFC 6749 §3.1.2.4 — an invalid endpoint', () => {
  test('an unknown client is told to the owner, never redirected', async ({ alice }) => {
    expect(await alice.opens(web.asks({ client_id: 'nobody' }))).toStopAtCloudVault()
    expect(await alice.opens(web.asks({ client_id: undefined }))).toStopAtCloudVault()
  })

  test('the page of an error carries the security headers of every page', async () => {
    const stop = await exchange(web.asks({ client_id: 'nobody' }).url)
    const page = await exchange(`${CLOUDVAULT}/sign-in`)
    for (const name of ['x-content-type-options', 'permissions-policy', 'cross-origin-opener-policy']) {
      expect(stop.header(name), name).toBe(page.header(name))
    }
    expect(stop.header('referrer-policy')).toMatch(/^(no-referrer|same-origin)$/)
    expect(stop.header('content-security-policy')).toContain("frame-ancestors 'none'")
    expect(stop.header('cache-control')).toContain('no-store')
  })

  test('what the request says is never markup on the page', async () => {
    const { url } = web.asks({ client_id: '<script>alert(1)</script>', redirect_uri: '"><img src=x onerror=alert(1)>' })
    const { text } = await exchange(url)
    expect(text).not.toContain('<script>alert(1)')
    expect(text).not.toContain('<img src=x')
  })
})

test.describe('RFC 6749 §3.1.2 — a registered query is kept', () => {
  test('parameters are appended to the registered string, which stays as it was', async ({ alice }) => {
    const { location } = await alice.approves(query.asks())
    expect(location).toMatch(/^http:\/\/127\.0\.0\.1:9001\/cb\?tenant=a%20b&x=1&[a-z]+=/)
  })

  test('an empty path stays empty', async ({ alice }) => {
    const { location } = await alice.approves(query.asks({ redirect_uri: 'http://127.0.0.1:9001' }))
    expect(location).toMatch(/^http:\/\/127\.0\.0\.1:9001\?[a-z]+=/)
  })

  test('an empty query stays and is filled', async ({ alice }) => {
    const { location } = await alice.approves(query.asks({ redirect_uri: 'http://127.0.0.1:9001/?' }))
    expect(location).toMatch(/^http:\/\/127\.0\.0\.1:9001\/\?[a-z]+=/)
  })

  test('an error comes back the same way', async ({ alice }) => {
    const { location } = await alice.opens(query.asks({ scope: 'no_such_scope' }))
    expect(location).toMatch(/^http:\/\/127\.0\.0\.1:9001\/cb\?tenant=a%20b&x=1&[a-z]+=/)
  })
})
