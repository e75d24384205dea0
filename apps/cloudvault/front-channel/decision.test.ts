import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openVault } from '#back-channel/photo-rehearsal'
import { aWebClient } from '#back-channel/token-rehearsal'
import { csrfFor } from '#session/csrf'
import { hashOfId } from '#session/random-id'
import { sql } from '#storage/database'
import { createPendingRequest } from '#storage/pending-requests'
import { AtHome, anOwnerAtHome } from './owner-at-home.fixture.ts'

let home: Awaited<ReturnType<typeof openVault>>
beforeAll(async () => {
  home = await openVault()
})
afterAll(() => home.close())

/** The question that waits in the browser `b`. */
async function aQuestion(ttl = 60): Promise<string> {
  const request = { clientId: await aWebClient(), redirectUri: 'https://client.test/cb', requestedRedirectUri: null }
  const rest = { scope: ['read_photos'], state: 's', codeChallenge: null, nonce: null, prompt: [], maxAge: null }
  const hints = { loginHint: null, idTokenHint: null, hintedOwnerId: null, resource: [], dpopJkt: null }
  return createPendingRequest({ ...request, ...rest, ...hints }, hashOfId('b'), new Date(), ttl)
}
async function anOwnerInBrowser(browser: string): Promise<AtHome> {
  const owner = await anOwnerAtHome()
  return new AtHome(owner.id, `${owner.cookie}; cv_browser=${browser}`)
}
const grantsOf = async ({ id }: AtHome) => (await sql`SELECT FROM "grant" WHERE owner_id = ${id}::uuid`).length

describe('RFC 6749 §4.1.1 — the owner decides', () => {
  it('gives one code, however often the button is pressed', async () => {
    const [alice, request] = [await anOwnerInBrowser('b'), await aQuestion()]
    const press = () => alice.sends('/consent/decision', { request, decision: 'approve' })
    const answers = await Promise.all([press(), press(), press()])
    const locations = new Set(answers.map((answer) => answer.headers.get('location')))
    expect([...locations]).toEqual([expect.stringContaining('https://client.test/cb?code=cv_ac_')])
    expect(await grantsOf(alice)).toBe(1)
  })
  it('leads a second press to what is said of an answered request, once the client has redeemed the code', async () => {
    const [alice, request] = [await anOwnerInBrowser('b'), await aQuestion()]
    const press = () => alice.sends('/consent/decision', { request, decision: 'approve' })
    await press()
    await sql`UPDATE authorization_code SET consumed_at = now() WHERE grant_id IN (SELECT id FROM "grant" WHERE owner_id = ${alice.id}::uuid)`
    const answer = await press()
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `/consent?request=${request}`])
  })
  it('approves for nobody when the page was shown to an owner who is no longer the one signed in', async () => {
    const [alice, bob, request] = [await anOwnerInBrowser('b'), await anOwnerInBrowser('b'), await aQuestion()]
    const shownToAlice = csrfFor(alice.cookie)
    const answer = await bob.sends('/consent/decision', { request, decision: 'approve', csrf: shownToAlice })
    expect([answer.status, await grantsOf(alice), await grantsOf(bob)]).toEqual([403, 0, 0])
  })
  it('answers nobody for a question that waits in another browser, or that waited too long', async () => {
    const [mallory, alice] = [await anOwnerInBrowser('m'), await anOwnerInBrowser('b')]
    const elsewhere = await mallory.sends('/consent/decision', { request: await aQuestion(), decision: 'approve' })
    const late = await alice.sends('/consent/decision', { request: await aQuestion(-1), decision: 'approve' })
    expect([elsewhere.status, late.status, await grantsOf(mallory), await grantsOf(alice)]).toEqual([400, 400, 0, 0])
  })
  it('hands nobody the code of an approval after somebody else signed in', async () => {
    const [alice, bob, request] = [await anOwnerInBrowser('b'), await anOwnerInBrowser('b'), await aQuestion()]
    await alice.sends('/consent/decision', { request, decision: 'approve' })
    const answer = await bob.sends('/consent/decision', { request, decision: 'approve' })
    expect([answer.status, await grantsOf(bob)]).toEqual([400, 0])
  })
})
