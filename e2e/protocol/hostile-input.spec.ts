import { web } from './cast/clients.ts'
import { CLOUDVAULT, exchange, photoApi } from './cast/endpoints.ts'
import { expect, test } from './cast/play.ts'

const FORM = { 'content-type': 'application/x-www-form-urlencoded' }
const BACK_CHANNEL = ['/oauth2/token', '/oauth2/revoke', '/oauth2/userinfo']
const BODIES: Record<string, Buffer> = {
  'NUL bytes': Buffer.from('grant_type=\u0000&code=%00&token=%00&refresh_token=a%00b'),
  'broken UTF-8': Buffer.from([...Buffer.from('grant_type=refresh_token&token='), 0xc3, 0x28, 0xff]),
  'broken escapes': Buffer.from('grant_type=refresh_token&refresh_token=%E0%A4%A&token=%zz'),
  nothing: Buffer.from(''),
  'only ampersands': Buffer.from('&&&&==&&=&'),
  '10,000 parameters': Buffer.from(Array.from({ length: 10_000 }, (_, index) => `p${index}=1`).join('&')),
  'prototype names': Buffer.from('__proto__=1&constructor=2&grant_type=constructor&token=__proto__'),
  'lone surrogates': Buffer.from('grant_type=refresh_token&refresh_token=%ED%A0%80&token=%ED%A0%80'),
}

test.describe('RFC 6749 §10.14 — input that wants to break something', () => {
  for (const path of BACK_CHANNEL) {
    for (const [what, body] of Object.entries(BODIES)) {
      test(`${path}: ${what} is the sender's fault`, async () => {
        const answer = await web.posts(path, new URLSearchParams(), { body, headers: FORM })
        expect(answer.status).toBeLessThan(500)
      })
    }

    test(`${path}: 1 MB is refused, politely`, async () => {
      const body = `token=${'x'.repeat(1024 * 1024)}`
      const answer = await web.posts(path, new URLSearchParams(), { body, headers: FORM })
      expect([400, 401, 413]).toContain(answer.status)
      expect(answer.header('content-type')).toMatch(/json/)
    })
  }

  const QUERIES = [
    '%00=%00',
    'client_id=%00',
    'client_id=%FF%FE',
    'client_id=%zz',
    '&&&=',
    `state=${'x'.repeat(12_000)}`,
  ]
  for (const query of QUERIES) {
    test(`/oauth2/authorize?${query.slice(0, 20)} stops with a page`, async ({ alice }) => {
      const answer = await alice.browser.get(`${CLOUDVAULT}/oauth2/authorize`, { target: `/oauth2/authorize?${query}` })
      expect(answer.status).toBe(400)
      expect(answer.header('content-type')).toMatch(/^text\/html/)
    })
  }

  for (const name of ['scope', 'state', 'nonce', 'prompt', 'code_challenge', 'login_hint', 'max_age', 'ui_locales']) {
    test(`${name}=%00 and broken UTF-8 never make a 5xx`, async ({ alice }) => {
      for (const value of ['%00', '%ff%fe', '%', '%ED%A0%80']) {
        const request = web.asks({ [name]: undefined })
        const target = `/oauth2/authorize?${request.parameters}&${name}=${value}`
        const answer = await alice.browser.get(`${CLOUDVAULT}/oauth2/authorize`, { target })
        expect(answer.status, value).toBeLessThan(500)
      }
    })
  }

  const PATHS = ['/api/v1/photos/%00', '/api/v1/photos/%ff', '/api/v1/photos/not-a-uuid', '/api/v1/albums/%00/photos']
  for (const path of [...PATHS, '/api/v1/photos/..%2f..%2fetc%2fpasswd/content', "/api/v1/photos/'/content"]) {
    test(`${path} is not found`, async ({ alice }) => {
      const { access_token } = await alice.connects(web, { scope: 'read_photos list_albums' })
      const headers = { authorization: `Bearer ${access_token}` }
      const { status } = await exchange(CLOUDVAULT, { target: path, headers })
      expect([400, 404]).toContain(status)
    })
  }

  for (const search of ['limit=0', 'limit=101', 'limit=-1', 'limit=x', 'limit=1e1', 'cursor=%00', 'cursor=xyz']) {
    test(`/photos?${search} is a problem, not a crash`, async ({ alice }) => {
      const { access_token } = await alice.connects(web)
      const answer = await photoApi(`/photos?${search}`, access_token)
      expect(answer.status).toBe(400)
      expect(answer.header('content-type')).toMatch(/^application\/problem\+json/)
    })
  }

  test('a Content-Length that lies does not hang or crash the server', async () => {
    const headers = { ...FORM, 'content-length': 5 }
    const answer = await web.posts('/oauth2/token', new URLSearchParams(), { body: 'grant', headers })
    expect(answer.status).toBeLessThan(500)
  })
})
