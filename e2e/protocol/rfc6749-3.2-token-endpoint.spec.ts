import { web } from './cast/clients.ts'
import { CLOUDVAULT, exchange } from './cast/endpoints.ts'
import { expect, test } from './cast/play.ts'

const TOKEN = '/oauth2/token'

test.describe('RFC 6749 §3.2 — the token endpoint', () => {
  for (const method of ['GET', 'PUT', 'DELETE', 'PATCH']) {
    test(`${method} is 405 and says which methods are allowed`, async () => {
      const answer = await exchange(CLOUDVAULT + TOKEN, { method })
      expect(answer.status).toBe(405)
      expect(answer.header('allow')).toContain('POST')
    })
  }

  test('a repeated parameter is invalid_request', async ({ alice }) => {
    const grant = await alice.grants(web)
    const body = new URLSearchParams({ grant_type: 'authorization_code', code: grant.code })
    body.append('code', grant.code)
    expect(await web.posts(TOKEN, body)).toBeRefusedWith('invalid_request')
  })

  test('a repeated parameter that nobody knows is invalid_request too', async () => {
    const body = new URLSearchParams('grant_type=refresh_token&refresh_token=x&foo=1&foo=2')
    expect(await web.posts(TOKEN, body)).toBeRefusedWith('invalid_request')
  })

  test('an unknown parameter is ignored', async ({ alice }) => {
    expect((await web.redeems(await alice.grants(web), { foo: 'bar' })).status).toBe(200)
  })

  test('an empty parameter counts as absent', async ({ alice }) => {
    expect((await web.redeems(await alice.grants(web), { scope: '', resource: '' })).status).toBe(200)
    expect(await web.refreshes('')).toBeRefusedWith('invalid_request')
  })

  test('a missing grant_type is invalid_request', async () => {
    expect(await web.posts(TOKEN, new URLSearchParams({ code: 'x' }))).toBeRefusedWith('invalid_request')
  })

  for (const grantType of ['password', 'implicit', 'magic', 'urn:example:nothing']) {
    test(`grant_type ${grantType} is unsupported_grant_type`, async () => {
      const body = new URLSearchParams({ grant_type: grantType, username: 'alice', password: 'secret' })
      expect(await web.posts(TOKEN, body)).toBeRefusedWith('unsupported_grant_type')
    })
  }

  test('parameters in the URL are not read', async ({ alice }) => {
    const { code } = await alice.grants(web)
    const url = `${TOKEN}?grant_type=authorization_code&code=${code}`
    expect(await web.posts(url, new URLSearchParams())).toBeRefusedWith('invalid_request')
  })

  for (const type of ['application/json', 'text/plain', 'multipart/form-data; boundary=x']) {
    test(`a body of type ${type} is refused as spec JSON`, async () => {
      const headers = { 'content-type': type }
      const answer = await web.posts(TOKEN, new URLSearchParams({ grant_type: 'refresh_token' }), { headers })
      expect([400, 415]).toContain(answer.status)
      expect(answer.json.error).toBe('invalid_request')
    })
  }

  test('a charset after the form type changes nothing', async ({ alice }) => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded; charset=UTF-8' }
    expect((await web.redeems(await alice.grants(web), {}, { headers })).status).toBe(200)
  })
})
