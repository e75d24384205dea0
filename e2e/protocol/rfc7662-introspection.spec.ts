import { seed } from '../stage/seed-file.ts'
import { onlyWhenAdvertised } from './cast/advertised.ts'
import { Client } from './cast/client.ts'
import { fleeting, jwt, native, web } from './cast/clients.ts'
import { CLOUDVAULT, exchange } from './cast/endpoints.ts'
import { expect, test } from './cast/play.ts'
import { registeredClients } from './cast/registered-clients.ts'

const guard = new Client({
  ...registeredClients.web,
  client_id: 'e2e-guard',
  client_name: 'Guard',
  redirect_uris: [],
  grant_types: ['client_credentials'],
  introspection: true,
})
const stranger = new Client({
  ...guard.registration,
  client_id: 'e2e-other-guard',
  client_name: 'Other guard',
  resources: ['https://elsewhere.test/api'],
})
const introspects = (client: Client, token: string, hint?: string) =>
  client.posts('/oauth2/introspect', new URLSearchParams({ token, ...(hint ? { token_type_hint: hint } : {}) }))

onlyWhenAdvertised('introspection_endpoint')
test.beforeAll(() => seed({ clients: [guard.registration, stranger.registration] }))

test.describe('RFC 7662 §2.2 — the introspection response', () => {
  for (const client of [web, jwt]) {
    test(`a living token is described (${client.id})`, async ({ alice }) => {
      const { access_token } = await alice.connects(client, { scope: 'read_photos' })
      const answer = await introspects(guard, access_token)
      expect(answer.header('cache-control')).toContain('no-store')
      expect(answer.json).toMatchObject({
        active: true,
        client_id: client.id,
        scope: 'read_photos',
        iss: CLOUDVAULT,
        sub: expect.any(String),
        exp: expect.any(Number),
        iat: expect.any(Number),
      })
      expect([answer.json.aud].flat()).toContain(`${CLOUDVAULT}/api/v1`)
    })

    test(`a revoked token is inactive, and nothing else is said (${client.id})`, async ({ alice }) => {
      const { access_token, refresh_token } = await alice.connects(client)
      await client.revokes(refresh_token)
      expect((await introspects(guard, access_token)).json).toEqual({ active: false })
    })
  }

  test('an unknown token is inactive', async () => {
    for (const token of ['x', 'cv_at_x', 'a.b.c']) {
      expect((await introspects(guard, token)).json).toEqual({ active: false })
    }
  })

  test('an expired token is inactive', async ({ alice }) => {
    const { access_token } = await alice.connects(fleeting)
    await expect.poll(async () => (await introspects(guard, access_token)).json).toEqual({ active: false })
  })

  test('a token of another audience is inactive', async ({ alice }) => {
    const { access_token } = await alice.connects(web)
    expect((await introspects(stranger, access_token)).json).toEqual({ active: false })
  })

  test('a wrong hint changes nothing', async ({ alice }) => {
    const { access_token } = await alice.connects(web)
    expect((await introspects(guard, access_token, 'refresh_token')).json.active).toBe(true)
  })
})

test.describe('RFC 7662 §2.1 — who may ask', () => {
  test('a client that is no resource server may not', async ({ alice }) => {
    const { access_token } = await alice.connects(web)
    const answer = await introspects(web, access_token)
    expect(answer.json.active ?? false).toBe(false)
    expect(answer.json).not.toHaveProperty('sub')
  })

  test('nobody may without authenticating', async () => {
    const body = new URLSearchParams({ token: 'x' })
    const answer = await exchange(`${CLOUDVAULT}/oauth2/introspect`, { method: 'POST', body })
    expect(answer).toBeRefusedWith('invalid_client')
    expect((await introspects(native, 'x')).json).not.toMatchObject({ active: true })
  })

  test('a missing token is invalid_request', async () => {
    expect(await guard.posts('/oauth2/introspect', new URLSearchParams())).toBeRefusedWith('invalid_request')
  })

  test('GET is 405', async () => {
    expect((await exchange(`${CLOUDVAULT}/oauth2/introspect?token=x`)).status).toBe(405)
  })
})
