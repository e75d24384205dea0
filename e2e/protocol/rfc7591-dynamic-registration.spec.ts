import type { SeedClient } from '../stage/seed-file.ts'
import { onlyWhenAdvertised } from './cast/advertised.ts'
import { Client } from './cast/client.ts'
import { CLOUDVAULT, exchange } from './cast/endpoints.ts'
import type { Answer } from './cast/exchange.ts'
import { expect, test } from './cast/play.ts'

type Registered = SeedClient & { registration_access_token: string; registration_client_uri: string }
const SHOP = {
  client_name: 'Pop-up shop',
  redirect_uris: ['http://127.0.0.1:9009/cb'],
  grant_types: ['authorization_code', 'refresh_token'],
}

const sends = (url: string, method: string, body?: object, token?: string): Promise<Answer> =>
  exchange(url, {
    method,
    headers: {
      ...(body ? { 'content-type': 'application/json' } : {}),
      ...(token ? { authorization: `Bearer ${token}` } : {}),
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
const registers = (metadata: object) => sends(`${CLOUDVAULT}/oauth2/register`, 'POST', metadata)

onlyWhenAdvertised('registration_endpoint')

test.describe('RFC 7591 §3.2 — registration', () => {
  test('brings a client that works', async ({ alice }) => {
    const answer = await registers(SHOP)
    expect(answer.status, answer.text).toBe(201)
    expect(answer.header('cache-control')).toContain('no-store')
    const registered = answer.json as Registered
    expect(registered).toMatchObject({ ...SHOP, client_secret: expect.any(String), client_secret_expires_at: 0 })
    const client = new Client(registered)
    expect((await client.redeems(await alice.grants(client))).status).toBe(200)
  })

  for (const redirect_uris of [['javascript:alert(1)'], ['http://127.0.0.1:9009/cb#x'], ['/relative'], []]) {
    test(`${JSON.stringify(redirect_uris)} is invalid_redirect_uri`, async () => {
      const answer = await registers({ ...SHOP, redirect_uris })
      expect(answer.status).toBe(400)
      expect(['invalid_redirect_uri', 'invalid_client_metadata']).toContain(answer.json.error)
    })
  }

  for (const [field, value] of [
    ['backchannel_logout_uri', 'http://client.test/logout'],
    ['backchannel_logout_uri', 'https+x://client.test/logout'],
    ['default_max_age', -1],
    ['token_endpoint_auth_signing_alg', 'none'],
    ['introspection', true],
  ] as const) {
    test(`${field} ${value} is invalid_client_metadata`, async () => {
      const answer = await registers({ ...SHOP, [field]: value })
      expect([answer.status, answer.json.error]).toEqual([400, 'invalid_client_metadata'])
      expect(answer.json.error_description).toContain(field)
    })
  }

  test('garbage is invalid_client_metadata', async () => {
    expect((await registers({ ...SHOP, grant_types: ['password'] })).json.error).toBe('invalid_client_metadata')
    const body = '{not json'
    const headers = { 'content-type': 'application/json' }
    const answer = await exchange(`${CLOUDVAULT}/oauth2/register`, { method: 'POST', headers, body })
    expect(answer.status).toBe(400)
  })
})

test.describe('RFC 7592 §2 — managing a registration', () => {
  test('read, update, delete, each with the registration access token', async () => {
    const registered = (await registers(SHOP)).json as Registered
    const { registration_client_uri: uri, registration_access_token: token } = registered
    expect(uri.startsWith(`${CLOUDVAULT}/oauth2/register/`)).toBe(true)
    expect((await sends(uri, 'GET', undefined, token)).json).toMatchObject({ client_id: registered.client_id })
    const renamed = { ...SHOP, client_id: registered.client_id, client_name: 'Renamed shop' }
    const updated = (await sends(uri, 'PUT', renamed, token)).json as Partial<Registered>
    expect(updated.client_name).toBe('Renamed shop')
    const current = updated.registration_access_token ?? token
    expect((await sends(uri, 'DELETE', undefined, current)).status).toBe(204)
    expect((await sends(uri, 'GET', undefined, current)).status).toBe(401)
  })

  test('an update names the client it is about, and no other secret than its own', async () => {
    const registered = (await registers(SHOP)).json as Registered
    const { registration_client_uri: uri, registration_access_token: token, client_id, client_secret } = registered
    const updates = (words: object) => sends(uri, 'PUT', { ...SHOP, ...words }, token)
    for (const words of [{}, { client_id: 'another' }, { client_id, client_secret: 'another' }]) {
      const answer = await updates(words)
      expect([answer.status, answer.json.error], JSON.stringify(words)).toEqual([400, 'invalid_client_metadata'])
    }
    expect((await updates({ client_id, client_secret })).status).toBe(200)
  })

  test('what an update leaves out is gone', async () => {
    const jwks = { keys: [{ kty: 'EC', crv: 'P-256', x: 'x', y: 'y' }] }
    const registered = (await registers({ ...SHOP, jwks, client_uri: 'https://shop.test/' })).json as Registered
    const { registration_client_uri: uri, registration_access_token: token, client_id } = registered
    expect((await sends(uri, 'PUT', { ...SHOP, client_id }, token)).status).toBe(200)
    const { json } = await sends(uri, 'GET', undefined, token)
    expect(json).not.toHaveProperty('jwks')
    expect(json).not.toHaveProperty('client_uri')
  })

  test('nobody else\u2019s token opens it', async () => {
    const one = (await registers(SHOP)).json as Registered
    const other = (await registers(SHOP)).json as Registered
    for (const token of [other.registration_access_token, 'wrong', undefined]) {
      expect((await sends(one.registration_client_uri, 'GET', undefined, token)).status).toBe(401)
    }
  })
})
