import { native, web } from './cast/clients.ts'
import { expect, test } from './cast/play.ts'

const SAME = [
  'http://127.0.0.1:51004/cb',
  'http://127.0.0.1/cb',
  'http://[::1]:61023/cb',
  'http://localhost:8123/cb',
  'http://127.0.0.1:41234',
  'http://127.0.0.1:9',
]
const OTHER = [
  'http://127.0.0.1:51004/cb/',
  'http://127.0.0.1:51004/cb?x=1',
  'http://127.0.0.2:51004/cb',
  'https://127.0.0.1:51004/cb',
  'http://127.0.0.1:99999/cb',
  'http://127.0.0.1:/cb',
  'http://127.0.0.1:51004@evil.test/cb',
  'http://127.0.0.1.evil.test:80/cb',
  'http://localhost.evil.test/cb',
  'http://2130706433:51004/cb',
  'http://[::ffff:127.0.0.1]:51004/cb',
  'com.example.other:/cb',
]

test.describe('RFC 8252 §7.3 — loopback redirection', () => {
  for (const redirectUri of SAME) {
    test(`a native client may use ${redirectUri}`, async ({ alice }) => {
      const request = native.asks({ redirect_uri: redirectUri })
      const landing = await alice.approves(request)
      expect(landing.location.startsWith(`${redirectUri}?`)).toBe(true)
      expect((await native.redeems({ request, code: landing.code })).status).toBe(200)
    })
  }

  for (const redirectUri of OTHER) {
    test(`but not ${redirectUri}`, async ({ alice }) => {
      expect(await alice.opens(native.asks({ redirect_uri: redirectUri }))).toStopAtCloudVault()
    })
  }

  test('the port of the authorization request is the port of the token request', async ({ alice }) => {
    const grant = await alice.grants(native, { redirect_uri: 'http://127.0.0.1:51004/cb' })
    const answer = await native.redeems(grant, { redirect_uri: 'http://127.0.0.1:51005/cb' })
    expect(answer).toBeRefusedWith('invalid_grant')
  })

  test('a web client has exactly the port it registered', async ({ alice }) => {
    const landing = await alice.opens(web.asks({ redirect_uri: 'http://127.0.0.1:9009/cb' }))
    expect(landing).toStopAtCloudVault()
  })
})

test.describe('RFC 8252 §7.1 — private-use schemes', () => {
  test('a registered scheme is redirected to, as it was written', async ({ alice }) => {
    const { location } = await alice.approves(native.asks({ redirect_uri: 'com.example.e2e:/cb' }))
    expect(location).toMatch(/^com\.example\.e2e:\/cb\?/)
  })
})

test.describe('RFC 8252 §8.6 — an impersonated client', () => {
  test('a public native client is asked for again every time', async ({ alice }) => {
    await alice.approves(native.asks())
    const { answer } = await alice.opens(native.asks())
    expect(answer.location).toBeNull()
    expect(answer.text).toContain('Native')
  })
})
