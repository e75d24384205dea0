import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openVault } from '#back-channel/photo-rehearsal'
import { aWebClient } from '#back-channel/token-rehearsal'
import { closeDatabase } from '#storage/database'
import { createPendingRequest, findPendingRequest } from './pending-requests.ts'

let vault: Awaited<ReturnType<typeof openVault>>
beforeAll(async () => {
  vault = await openVault()
})
afterAll(async () => {
  await closeDatabase()
  await vault.close()
})

describe('RFC 9700 §4.7 — a request that waits', () => {
  it('is found by the browser that brought it and by no other', async () => {
    const request = { clientId: await aWebClient(), redirectUri: 'https://client.test/cb', requestedRedirectUri: null }
    const rest = { scope: [], state: null, codeChallenge: null, nonce: null, prompt: [], maxAge: null }
    const hints = { loginHint: null, idTokenHint: null, hintedOwnerId: null, resource: [], dpopJkt: null }
    const id = await createPendingRequest({ ...request, ...rest, ...hints }, 'alice', new Date(), 60)
    expect(await findPendingRequest(id, 'alice')).toMatchObject({ id })
    expect(await findPendingRequest(id, 'mallory')).toBeNull()
    expect(await findPendingRequest(id, null)).toBeNull()
  })
  it('is not found under an id that no database can hold', async () =>
    expect(await findPendingRequest('\0', 'alice')).toBeNull())
})
