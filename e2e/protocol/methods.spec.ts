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

  test('/oauth2/authorize', async ({ alice }) => {
    const answer = await alice.browser.get(web.asks().url, { method: 'HEAD' })
    expect(answer.status).toBeLessThan(400)
    expect(answer.bytes.length).toBe(0)
  })
})
