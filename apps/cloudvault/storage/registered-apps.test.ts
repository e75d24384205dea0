import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anOwner } from '#back-channel/photo-rehearsal'
import { hashOf, issueIdentifier } from '#oauth/opaque-token'
import { aClient } from '../oauth/a-client.fixture.ts'
import { findAccessToken, insertClientToken } from './access-tokens.ts'
import { findClient } from './clients.ts'
import { closeDatabase, sql } from './database.ts'
import {
  appsOf,
  changeApp,
  deleteApp,
  endOldSecret,
  findApp,
  MOST_APPS,
  registerApp,
  rollSecret,
} from './registered-apps.ts'

const NOW = new Date('2026-11-20T12:00:00Z')
const DAY = 86_400_000
const tomorrow = new Date(NOW.getTime() + DAY)

let dora: string
let mallory: string

beforeAll(async () => {
  const database = process.env.TEST_CLOUDVAULT_DATABASE_URL
  if (!database) throw new Error('TEST_CLOUDVAULT_DATABASE_URL is not set: `npm test` starts a PostgreSQL and sets it')
  process.env.CLOUDVAULT_DATABASE_URL = database
  process.env.CLOUDVAULT_SECRET = 's'.repeat(32)
  dora = await anOwner()
  mallory = await anOwner()
})
afterAll(closeDatabase)

/** An app of Dora's with the secret `first`. */
async function anApp(): Promise<string> {
  const clientId = issueIdentifier()
  await registerApp(dora, aClient({ clientId, clientSecretHash: hashOf('first') }))
  return clientId
}

async function secrets(clientId: string) {
  const client = await findClient(clientId)
  return [client?.clientSecretHash, client?.previousSecretHash, client?.previousSecretUntil]
}

const roll = (secret: string, overlapUntil: Date | null, now = NOW) => ({
  secretHash: hashOf(secret),
  overlapUntil,
  now,
})

describe('RFC 6749 §4.4.3 — a token that a client got for itself', () => {
  it('is worth nothing once the client is gone, even if it was written a moment later', async () => {
    const app = await anApp()
    const token = { clientId: app, scope: ['read_photos'], audience: [], dpopJkt: null, now: NOW, expiresAt: tomorrow }
    await insertClientToken({ ...token, tokenHash: `early ${app}` })
    expect(await findAccessToken(`early ${app}`, NOW)).not.toBeNull()
    await deleteApp(dora, app)
    await insertClientToken({ ...token, tokenHash: `late ${app}` })
    expect(await findAccessToken(`early ${app}`, NOW)).toBeNull()
    expect(await findAccessToken(`late ${app}`, NOW)).toBeNull()
  })
})

describe('RFC 7592 §A.1 — a secret is rolled without a gap', () => {
  it('keeps the old one until the overlap ends', async () => {
    const app = await anApp()
    expect(await rollSecret(dora, app, roll('second', tomorrow))).toBe(true)
    expect(await secrets(app)).toEqual([hashOf('second'), hashOf('first'), tomorrow])
  })
  it('pressed twice, still keeps the one that is on the machines', async () => {
    const app = await anApp()
    await rollSecret(dora, app, roll('second', tomorrow))
    await rollSecret(dora, app, roll('third', new Date(tomorrow.getTime() + 1000)))
    expect(await secrets(app)).toEqual([hashOf('third'), hashOf('first'), tomorrow])
  })
  it('after an overlap, keeps the one that was current', async () => {
    const app = await anApp()
    await rollSecret(dora, app, roll('second', tomorrow))
    const dayAfter = new Date(tomorrow.getTime() + DAY)
    await rollSecret(dora, app, roll('third', dayAfter, tomorrow))
    expect(await secrets(app)).toEqual([hashOf('third'), hashOf('second'), dayAfter])
  })
  it('ends every earlier one at once when it has leaked', async () => {
    const app = await anApp()
    await rollSecret(dora, app, roll('second', tomorrow))
    await rollSecret(dora, app, roll('third', null))
    expect(await secrets(app)).toEqual([hashOf('third'), null, null])
  })
  it('ends the overlap on request', async () => {
    const app = await anApp()
    await rollSecret(dora, app, roll('second', tomorrow))
    await endOldSecret(dora, app)
    expect(await secrets(app)).toEqual([hashOf('second'), null, null])
  })
  it('gives no secret to an app that has none', async () => {
    const clientId = issueIdentifier()
    await registerApp(dora, aClient({ clientId, tokenEndpointAuthMethod: 'none' }))
    expect(await rollSecret(dora, clientId, roll('second', tomorrow))).toBe(false)
  })
})

describe('An app belongs to one developer', () => {
  it('and nobody else finds, changes, rolls or deletes it', async () => {
    const app = await anApp()
    const stolen = aClient({ clientId: app, redirectUris: ['https://evil.test/cb'] })
    expect(await findApp(mallory, app)).toBeNull()
    expect(await changeApp(mallory, stolen)).toBe(false)
    expect(await rollSecret(mallory, app, roll('mine', null))).toBe(false)
    await endOldSecret(mallory, app)
    expect(await deleteApp(mallory, app)).toBe(false)
    expect(await findApp(dora, app)).toMatchObject({ redirectUris: ['https://client.test/cb'] })
    expect(await secrets(app)).toEqual([hashOf('first'), null, null])
  })
  it('who may have many, but not any number', async () => {
    const hoarder = await anOwner()
    for (let n = 0; n < MOST_APPS; n += 1) {
      expect(await registerApp(hoarder, aClient({ clientId: issueIdentifier() }))).toBe(true)
    }
    expect(await registerApp(hoarder, aClient({ clientId: issueIdentifier() }))).toBe(false)
  })
})

describe('A change', () => {
  it('counts from the next request on and leaves the secret alone', async () => {
    const app = await anApp()
    await findClient(app)
    await changeApp(dora, aClient({ clientId: app, clientName: 'Frames', clientSecretHash: null }))
    expect(await findClient(app)).toMatchObject({ clientName: 'Frames', clientSecretHash: hashOf('first') })
  })
})

describe('A deleted app', () => {
  it('takes its grants and every token with it', async () => {
    const app = await anApp()
    const owner = await anOwner()
    const expiresAt = tomorrow
    await sql`
      INSERT INTO "grant" (owner_id, client_id, scope, auth_time, expires_at)
      VALUES (${owner}, ${app}, '{read_photos}', ${NOW}, ${tomorrow})`
    const token = { tokenHash: hashOf(app), clientId: app, scope: [], audience: [], dpopJkt: null, now: NOW, expiresAt }
    await insertClientToken(token)
    expect(await appsOf(dora, NOW)).toContainEqual(expect.objectContaining({ clientId: app, owners: 1 }))

    expect(await deleteApp(dora, app)).toBe(true)
    expect(await findClient(app)).toBeNull()
    const left = await sql`
      SELECT FROM "grant" WHERE client_id = ${app} UNION ALL SELECT FROM access_token WHERE client_id = ${app}`
    expect(left).toEqual([])
    expect(await deleteApp(dora, app)).toBe(false)
  })
})
