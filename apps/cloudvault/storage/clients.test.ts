import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openVault } from '#back-channel/photo-rehearsal'
import type { Client } from '#oauth/client'
import { findClient, saveClient } from './clients.ts'
import { closeDatabase, sql } from './database.ts'

/** Every member of a registration, none of them as it would be by itself. */
const client: Client = {
  clientId: `kept-${randomUUID()}`,
  clientSecretHash: 'hash',
  previousSecretHash: 'hash before',
  previousSecretUntil: new Date('2026-11-21T12:00:00.123Z'),
  clientName: 'Zoë’s "prints", {framed}',
  clientUri: 'https://prints.test',
  logoUri: 'https://prints.test/logo',
  policyUri: 'https://prints.test/policy',
  tosUri: 'https://prints.test/terms',
  contacts: ['zoe@prints.test', 'NULL'],
  redirectUris: ['https://prints.test/callback?a={b,c}', 'com.prints:/callback'],
  responseTypes: [],
  grantTypes: ['refresh_token', 'urn:ietf:params:oauth:grant-type:device_code'],
  tokenEndpointAuthMethod: 'private_key_jwt',
  applicationType: 'native',
  scope: ['read_photos'],
  defaultScope: ['list_albums'],
  requirePkce: false,
  accessTokenFormat: 'jwt',
  allowedOrigins: ['https://prints.test'],
  postLogoutRedirectUris: ['https://prints.test/bye'],
  codeTtl: 1,
  accessTokenTtl: 2,
  refreshTokenIdleTtl: 3,
  refreshTokenAbsoluteTtl: 4,
  introspection: true,
  resources: ['https://api.prints.test'],
  jwks: { keys: [{ kty: 'EC' }] },
  idTokenSignedResponseAlg: 'ES256',
  dpopBoundAccessTokens: true,
  requirePushedAuthorizationRequests: true,
  backchannelLogoutUri: 'https://prints.test/logout',
  backchannelLogoutSessionRequired: true,
  verified: true,
  otherMetadata: { default_max_age: 60 },
}
let vault: Awaited<ReturnType<typeof openVault>>
beforeAll(async () => {
  vault = await openVault()
})
afterAll(async () => {
  await sql`DELETE FROM client WHERE client_id = ${client.clientId}`
  await closeDatabase()
  await vault.close()
})

it('finds a client as it was registered, to the last member', async () => {
  await saveClient(client)
  expect(await findClient(client.clientId)).toStrictEqual(client)
})

it('knows nobody by a name that PostgreSQL cannot even hold', async () => {
  expect(await findClient('nobody\0')).toBeNull()
})
