import { web } from './cast/clients.ts'
import { CLOUDVAULT, exchange } from './cast/endpoints.ts'
import { expect, test } from './cast/play.ts'

const TABLE = [
  ['/oauth2/token', ['POST']],
  ['/oauth2/revoke', ['POST']],
  ['/oauth2/userinfo', ['GET', 'POST']],
  ['/oauth2/jwks', ['GET']],
  ['/oauth2/authorize', ['GET', 'POST']],
  ['/.well-known/oauth-authorization-server', ['GET']],
  ['/.well-known/openid-configuration', ['GET']],
  ['/api/v1/me', ['GET']],
  ['/api/v1/albums', ['GET']],
  ['/api/v1/photos', ['GET']],
] as const

test.describe('RFC 9110 §15.5.6 — methods', () => {
  for (const [path, allowed] of TABLE) {
    test(`${path} refuses other methods with 405 and Allow`, async () => {
      for (const method of ['PUT', 'PATCH', 'DELETE']) {
        const answer = await exchange(CLOUDVAULT + path, { method })
        expect(answer.status, method).toBe(405)
        for (const verb of allowed) expect(answer.header('allow'), method).toContain(verb)
      }
    })

    test(`${path} answers OPTIONS without an error`, async () => {
      const { status } = await exchange(CLOUDVAULT + path, { method: 'OPTIONS' })
      expect([200, 204]).toContain(status)
    })
  }
})

test.describe('RFC 9110 §9.3.2 — HEAD is GET without the body', () => {
  for (const path of ['/.well-known/oauth-authorization-server', '/oauth2/jwks', '/healthz', '/readyz', '/sign-in']) {
    test(path, async () => {
      const [get, head] = [await exchange(CLOUDVAULT + path), await exchange(CLOUDVAULT + path, { method: 'HEAD' })]
      expect(head.status).toBe(get.status)
      expect(head.header('content-type')).toBe(get.header('content-type'))
      expect(head.bytes.length).toBe(0)
    })
  }
})

test.describe('RFC 9110 §9.2.1 — HEAD changes nothing', () => {
  test('/oauth2/authorize brings no code, though GET would', async ({ alice }) => {
    await alice.approves(web.asks())
    const request = web.asks()
    const head = await alice.browser.get(request.url, { method: 'HEAD' })
    expect([head.status, head.location, head.bytes.length]).toEqual([200, null, 0])
    expect((await alice.opens(request)).code).toBeTruthy()
  })

  test('/oauth2/logout signs nobody out', async ({ stranger }) => {
    const { id_token } = await stranger.connects(web, { scope: 'openid' })
    const url = `${CLOUDVAULT}/oauth2/logout?${new URLSearchParams({ id_token_hint: id_token })}`
    expect((await stranger.browser.get(url, { method: 'HEAD' })).status).toBe(200)
    expect((await stranger.opens(web.asks({ scope: 'openid' }))).code).toBeTruthy()
  })
})

test.describe('RFC 9110 §15.5 — what machines are answered is what it says it is', () => {
  for (const path of ['/healthz', '/oauth2/jwks', '/oauth2/token', '/oauth2/nowhere', '/.well-known/x', '/api/v1/me']) {
    test(`${path} says nosniff`, async () => {
      expect((await exchange(CLOUDVAULT + path)).header('x-content-type-options')).toBe('nosniff')
    })
  }

  test('refusals about tokens are not stored', async () => {
    const asked = { method: 'POST', body: new URLSearchParams({ token: 'x' }) }
    for (const path of ['token', 'revoke', 'introspect', 'par', 'device_authorization', 'register']) {
      const answer = await exchange(`${CLOUDVAULT}/oauth2/${path}`, asked)
      expect(answer.status, path).toBeGreaterThanOrEqual(400)
      expect(answer.header('cache-control'), path).toBe('no-store')
      expect(answer.header('x-content-type-options'), path).toBe('nosniff')
    }
  })
})
