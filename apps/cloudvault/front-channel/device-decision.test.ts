import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openVault } from '#back-channel/photo-rehearsal'
import { aWebClient } from '#back-channel/token-rehearsal'
import { issueWord } from '#oauth/opaque-token'
import { sql } from '#storage/database'
import { saveDeviceAuthorization } from '#storage/device-authorizations'
import { anOwnerAtHome } from './owner-at-home.fixture.ts'

let home: Awaited<ReturnType<typeof openVault>>
beforeAll(async () => {
  home = await openVault()
})
afterAll(() => home.close())

async function aDevice(): Promise<string> {
  return saveDeviceAuthorization({
    deviceCodeHash: randomUUID(),
    newUserCode: () => issueWord('BCDFGHJKLMNPQRSTVWXZ', 8),
    clientId: await aWebClient(),
    scope: ['read_photos'],
    resource: [],
    interval: 5,
    now: new Date(),
    lifetime: 900,
  })
}
const grantsOf = async (id: string) => (await sql`SELECT FROM "grant" WHERE owner_id = ${id}::uuid`).length

describe('RFC 8628 §3.3 — the owner answers a device', () => {
  it.each(['approve', 'deny'])('says %s twice when the button is pressed twice, and decides once', async (decision) => {
    const [alice, user_code] = [await anOwnerAtHome(), await aDevice()]
    for (let press = 1; press <= 2; press += 1) {
      const answer = await alice.sends('/device/decision', { user_code, decision })
      expect(answer.headers.get('location')).toBe(`/device?answer=${decision}`)
    }
    expect(await grantsOf(alice.id)).toBe(decision === 'approve' ? 1 : 0)
  })
  it('tells another owner nothing about it', async () => {
    const [alice, bob, user_code] = [await anOwnerAtHome(), await anOwnerAtHome(), await aDevice()]
    await alice.sends('/device/decision', { user_code, decision: 'approve' })
    const answer = await bob.sends('/device/decision', { user_code, decision: 'approve' })
    expect(answer.headers.get('location')).toBe(`/device?user_code=${user_code}`)
    expect(await grantsOf(bob.id)).toBe(0)
  })
})
