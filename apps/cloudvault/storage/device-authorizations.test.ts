import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openVault } from '#back-channel/photo-rehearsal'
import { aGrant, aWebClient } from '#back-channel/token-rehearsal'
import { closeDatabase, sql } from '#storage/database'
import { consumeDeviceCode, notePoll, saveDeviceAuthorization } from './device-authorizations.ts'

let vault: Awaited<ReturnType<typeof openVault>>
let client: string
beforeAll(async () => {
  vault = await openVault()
  client = await aWebClient()
})
afterAll(async () => {
  await closeDatabase()
  await vault.close()
})

const NOW = new Date()
const letters = () => randomUUID().slice(0, 8)
const tokens = () => ({
  accessTokenHash: randomUUID(),
  accessTokenExpiresAt: new Date(NOW.getTime() + 60_000),
  refreshTokenHash: null,
  refreshTokenDpopJkt: null,
  refreshTokenExpiresAt: NOW,
})
const redeems = (code: string, by = client) => consumeDeviceCode(code, by, null, tokens(), NOW)

async function aDevice(approved: boolean, lifetime = 900): Promise<string> {
  const code = randomUUID()
  const asked = { clientId: client, scope: ['read_photos'], resource: [], interval: 5, now: NOW, lifetime }
  await saveDeviceAuthorization({ ...asked, deviceCodeHash: code, newUserCode: letters })
  // A grant beside a no, which nothing writes: the answer itself has to be looked at.
  await sql`
    UPDATE device_authorization SET approved = ${approved}, decided_at = now(), grant_id = ${await aGrant(client)}::uuid
    WHERE device_code_hash = ${code}`
  return code
}

describe('RFC 8628 §3.4 — a device code', () => {
  it('brings tokens once', async () => {
    const code = await aDevice(true)
    expect(await redeems(code)).toMatchObject({ scope: ['read_photos', 'list_albums'] })
    expect(await redeems(code)).toBeNull()
  })
  it('brings nothing without the owner’s yes', async () => expect(await redeems(await aDevice(false))).toBeNull())
  it('brings another client nothing', async () =>
    expect(await redeems(await aDevice(true), await aWebClient())).toBeNull())
  it('brings nothing after its time', async () => expect(await redeems(await aDevice(true, 0))).toBeNull())
})

describe('RFC 8628 §3.5 — slow_down', () => {
  it('makes every further wait five seconds longer', async () => {
    const code = await aDevice(false)
    const at = (seconds: number) => notePoll(code, new Date(NOW.getTime() + seconds * 1000))
    expect(await at(0)).toMatchObject({ tooSoon: false })
    expect(await at(4)).toMatchObject({ tooSoon: true })
    expect(await at(13)).toMatchObject({ tooSoon: true })
    expect(await at(30)).toMatchObject({ tooSoon: false })
  })
})
