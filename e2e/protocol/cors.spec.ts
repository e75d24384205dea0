import { spa, web } from './cast/clients.ts'
import { CLOUDVAULT, exchange, photoApi, userinfo } from './cast/endpoints.ts'
import { expect, test } from './cast/play.ts'

const OWN = 'http://localhost:9200'
const FOREIGN = 'http://evil.test'
const ACAO = 'access-control-allow-origin'
const preflight = (path: string, origin: string, method: string, headers: string) =>
  exchange(CLOUDVAULT + path, {
    method: 'OPTIONS',
    headers: { origin, 'access-control-request-method': method, 'access-control-request-headers': headers },
  })

test.describe('RFC 6749 §10.3 — which pages may read what, by script', () => {
  for (const [path, method] of [
    ['/oauth2/token', 'POST'],
    ['/oauth2/revoke', 'POST'],
    ['/oauth2/userinfo', 'GET'],
    ['/api/v1/photos', 'GET'],
    ['/api/v1/me', 'GET'],
  ] as const) {
    test(`${path} answers a preflight of a registered origin`, async () => {
      const answer = await preflight(path, OWN, method, 'authorization, content-type')
      expect([200, 204]).toContain(answer.status)
      expect(answer.header(ACAO)).toBe(OWN)
      expect(answer.header('access-control-allow-headers')?.toLowerCase()).toContain('authorization')
      expect(answer.header('access-control-allow-credentials')).toBeNull()
      expect(answer.header('vary')?.toLowerCase()).toContain('origin')
    })

    test(`${path} is silent to an origin nobody registered`, async () => {
      for (const origin of [FOREIGN, 'null', `${OWN}.evil.test`, 'http://localhost:9201', 'https://localhost:9200']) {
        expect((await preflight(path, origin, method, 'authorization')).header(ACAO), origin).toBeNull()
      }
    })
  }

  test('a single-page app dances the whole dance', async ({ alice }) => {
    const headers = { origin: OWN }
    const tokens = await spa.redeems(await alice.grants(spa, { scope: 'openid read_photos' }), {}, { headers })
    expect(tokens.header(ACAO)).toBe(OWN)
    const { access_token } = tokens.tokens
    expect((await photoApi('/photos', access_token, { headers })).header(ACAO)).toBe(OWN)
    expect((await userinfo(access_token, { headers })).header(ACAO)).toBe(OWN)
  })

  test('a page may read why it was refused, and ETag and WWW-Authenticate', async () => {
    const headers = { origin: OWN }
    expect((await spa.refreshes('x', {}, { headers })).header(ACAO)).toBe(OWN)
    const refused = await photoApi('/photos', 'x', { headers })
    expect(refused.header(ACAO)).toBe(OWN)
    expect(refused.header('access-control-expose-headers')?.toLowerCase()).toContain('www-authenticate')
  })

  test('keys and metadata are for everybody', async () => {
    for (const path of ['/oauth2/jwks', '/.well-known/openid-configuration']) {
      expect((await exchange(CLOUDVAULT + path, { headers: { origin: FOREIGN } })).header(ACAO)).toBe('*')
    }
  })

  test('the authorization endpoint answers nobody\u2019s script', async () => {
    const { url } = web.asks()
    expect((await exchange(url, { headers: { origin: OWN } })).header(ACAO)).toBeNull()
    expect((await preflight('/oauth2/authorize', OWN, 'GET', 'x')).header(ACAO)).toBeNull()
  })
})
