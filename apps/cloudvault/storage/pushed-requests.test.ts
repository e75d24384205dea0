import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openVault } from '#back-channel/photo-rehearsal'
import { aWebClient } from '#back-channel/token-rehearsal'
import { closeDatabase } from '#storage/database'
import { consumePushedRequest, savePushedRequest } from './pushed-requests.ts'

const NOW = new Date()
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

async function pushed(lives = 90): Promise<string> {
  const hash = randomUUID()
  await savePushedRequest(hash, client, 'a=1', new Date(NOW.getTime() + lives * 1000))
  return hash
}

describe('RFC 9126 §2.2 — a request_uri', () => {
  it('is read once', async () => {
    const hash = await pushed()
    expect(await consumePushedRequest(hash, client, NOW)).toBe('a=1')
    expect(await consumePushedRequest(hash, client, NOW)).toBeNull()
  })
  it('is read for the client that pushed it only', async () =>
    expect(await consumePushedRequest(await pushed(), await aWebClient(), NOW)).toBeNull())
  it('is not read after its time', async () =>
    expect(await consumePushedRequest(await pushed(0), client, NOW)).toBeNull())
})
