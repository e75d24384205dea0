import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openVault } from '#back-channel/photo-rehearsal'
import { aGrant, aRefreshToken, aWebClient, isTakenBack } from '#back-channel/token-rehearsal'
import { hashOf } from '#oauth/opaque-token'
import { closeDatabase } from '#storage/database'
import { revokeToken } from './revocations.ts'

let vault: Awaited<ReturnType<typeof openVault>>
beforeAll(async () => {
  vault = await openVault()
})
afterAll(async () => {
  await closeDatabase()
  await vault.close()
})

describe('RFC 7009 §2.1 — whose token is revoked', () => {
  it('is the client’s own, with the whole grant of a refresh token', async () => {
    const client = await aWebClient()
    const grant = await aGrant(client)
    expect(await revokeToken(hashOf(await aRefreshToken(grant)), client, new Date())).toBe('revoked')
    expect(await isTakenBack(grant)).toBe(true)
  })
  it('is never another client’s', async () => {
    const grant = await aGrant(await aWebClient())
    expect(await revokeToken(hashOf(await aRefreshToken(grant)), await aWebClient(), new Date())).toBe('foreign')
    expect(await isTakenBack(grant)).toBe(false)
  })
})
