import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { openVault } from '#back-channel/photo-rehearsal'
import { aWebClient } from '#back-channel/token-rehearsal'
import { STRICT } from '#oauth/policy'
import { hashOfId } from '#session/random-id'
import { createPendingRequest } from '#storage/pending-requests'
import { arm, disarm } from './armed.ts'
import { policyOfWaiting } from './policy-of-waiting.ts'

let home: Awaited<ReturnType<typeof openVault>>
let clientId = ''
let waiting = ''
beforeAll(async () => {
  process.env.CLOUDVAULT_MODE = 'lab'
  home = await openVault()
  clientId = await aWebClient()
  const request = { clientId, redirectUri: 'https://client.test/cb', requestedRedirectUri: null, scope: [], prompt: [] }
  const rest = { state: null, codeChallenge: null, nonce: null, maxAge: null, loginHint: null, idTokenHint: null }
  const asked = { ...request, ...rest, hintedOwnerId: null, resource: [], dpopJkt: null }
  waiting = await createPendingRequest(asked, hashOfId('alices'), new Date(), 60)
})
afterEach(() => disarm(clientId))
afterAll(async () => {
  delete process.env.CLOUDVAULT_MODE
  await home.close()
})

describe('whoever signs in while a lab is played', () => {
  it('meets its weakness for that lab’s own request only, in the browser that brought it', async () => {
    arm(clientId, { sessionAtSignIn: 'kept' })
    expect((await policyOfWaiting(waiting, 'cv_browser=alices')).sessionAtSignIn).toBe('kept')
    expect(await policyOfWaiting(waiting, 'cv_browser=bobs')).toBe(STRICT)
    expect(await policyOfWaiting('another', 'cv_browser=alices')).toBe(STRICT)
    expect(await policyOfWaiting(null, 'cv_browser=alices')).toBe(STRICT)
  })
  it('is asked everything when the run is over', async () =>
    expect(await policyOfWaiting(waiting, 'cv_browser=alices')).toBe(STRICT))
})
