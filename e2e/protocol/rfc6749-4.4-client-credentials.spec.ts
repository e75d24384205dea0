import { seed } from '../stage/seed-file.ts'
import { onlyWhenAdvertised } from './cast/advertised.ts'
import { Client } from './cast/client.ts'
import { native, web } from './cast/clients.ts'
import { photoApi } from './cast/endpoints.ts'
import { expect, test } from './cast/play.ts'
import { registeredClients } from './cast/registered-clients.ts'

const machine = new Client({
  ...registeredClients.web,
  client_id: 'e2e-machine',
  client_name: 'Machine',
  redirect_uris: [],
  grant_types: ['client_credentials'],
  scope: 'read_photos list_albums',
})
const asksForToken = (client: Client, more: Record<string, string> = {}) =>
  client.posts('/oauth2/token', new URLSearchParams({ grant_type: 'client_credentials', ...more }))

onlyWhenAdvertised('grant_types_supported', 'client_credentials')
test.beforeAll(() => seed({ clients: [machine.registration] }))

test.describe('RFC 6749 §4.4 — client credentials', () => {
  test('brings an access token and, §4.4.3, no refresh token', async () => {
    const { tokens } = await asksForToken(machine)
    expect(tokens.access_token).toBeTruthy()
    expect(tokens.scope).toBe('read_photos')
    expect(tokens).not.toHaveProperty('refresh_token')
    expect(tokens).not.toHaveProperty('id_token')
  })

  test('the token belongs to nobody: it opens no owner\u2019s photos', async () => {
    const { access_token } = (await asksForToken(machine)).tokens
    const answer = await photoApi('/photos', access_token)
    expect(answer.status === 403 || JSON.stringify(answer.json.photos) === '[]').toBe(true)
  })

  test('a scope that was not registered is invalid_scope', async () => {
    expect(await asksForToken(machine, { scope: 'write_photos' })).toBeRefusedWith('invalid_scope')
  })

  test('a client that did not register the grant is unauthorized_client', async () => {
    expect(await asksForToken(web)).toBeRefusedWith('unauthorized_client')
  })

  test('a public client never has it', async () => {
    const answer = await asksForToken(native)
    expect(['unauthorized_client', 'invalid_client']).toContain(answer.json.error)
  })

  test('the client has no business at the authorization endpoint', async ({ alice }) => {
    expect(await alice.opens(machine.asks({ redirect_uri: 'http://127.0.0.1:9001/cb' }))).toStopAtCloudVault()
  })
})
