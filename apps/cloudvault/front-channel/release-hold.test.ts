import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openVault } from '#back-channel/photo-rehearsal'
import { aWebClient } from '#back-channel/token-rehearsal'
import { configuration } from '#configuration'
import { hashOfId } from '#session/random-id'
import { sql } from '#storage/database'
import { createPendingRequest } from '#storage/pending-requests'
import { AtHome, anOwnerAtHome } from './owner-at-home.fixture.ts'

let home: Awaited<ReturnType<typeof openVault>>
beforeAll(async () => {
  home = await openVault()
})
afterAll(() => home.close())
beforeEach(() => {
  configuration().mode = 'demo'
  return () => {
    configuration().mode = 'live'
  }
})

/** The question that waits in the browser `b`. */
async function aQuestion(ttl = 60): Promise<string> {
  const request = { clientId: await aWebClient(), redirectUri: 'https://client.test/cb', requestedRedirectUri: null }
  const rest = { scope: ['read_photos'], state: 's', codeChallenge: null, nonce: null, prompt: [], maxAge: null }
  const hints = { loginHint: null, idTokenHint: null, hintedOwnerId: null, resource: [], dpopJkt: null }
  return createPendingRequest({ ...request, ...rest, ...hints }, hashOfId('b'), new Date(), ttl)
}
async function inSlowMotion(browser: string): Promise<AtHome> {
  const owner = await anOwnerAtHome()
  return new AtHome(owner.id, `${owner.cookie}; cv_browser=${browser}; cv_slow=on`)
}
const codesOf = async ({ id }: AtHome) =>
  (await sql`SELECT FROM authorization_code JOIN "grant" ON id = grant_id WHERE owner_id = ${id}::uuid`).length
const approve = (who: AtHome, request: string) => who.sends('/consent/decision', { request, decision: 'approve' })
const letGo = (who: AtHome, request: string) => who.sends('/hold/release', { request, step: 'approved', pace: 'step' })

describe('slow motion — RFC 6749 §4.1.2, the code', () => {
  it('is not made before the last hold is released', async () => {
    const [alice, request] = [await inSlowMotion('b'), await aQuestion()]
    const held = await approve(alice, request)
    expect([held.headers.get('location'), await codesOf(alice)]).toEqual([`/hold?request=${request}`, 0])
    const answer = await letGo(alice, request)
    expect(answer.headers.get('location')).toContain('https://client.test/cb?code=cv_ac_')
    expect(await codesOf(alice)).toBe(1)
  })
  it('is one, however often Continue is pressed', async () => {
    const [alice, request] = [await inSlowMotion('b'), await aQuestion()]
    await approve(alice, request)
    const answers = await Promise.all([letGo(alice, request), letGo(alice, request), letGo(alice, request)])
    expect(new Set(answers.map((answer) => answer.headers.get('location'))).size).toBe(1)
    expect(await codesOf(alice)).toBe(1)
  })
  it('is made for nobody by another browser, by another owner, or by a release without an approval', async () => {
    const [alice, bob, mallory] = [await inSlowMotion('b'), await inSlowMotion('b'), await inSlowMotion('m')]
    const [request, unapproved] = [await aQuestion(), await aQuestion()]
    await approve(alice, request)
    expect((await letGo(mallory, request)).status).toBe(400)
    expect((await letGo(bob, request)).headers.get('location')).toBe(`/oauth2/resume?request=${request}`)
    expect((await letGo(alice, unapproved)).headers.get('location')).toBe(`/oauth2/resume?request=${unapproved}`)
    expect([await codesOf(alice), await codesOf(bob), await codesOf(mallory)]).toEqual([0, 0, 0])
  })
  it('is not made when the request waited too long, or was denied meanwhile', async () => {
    const [alice, late, denied] = [await inSlowMotion('b'), await aQuestion(-1), await aQuestion()]
    expect((await approve(alice, late)).status).toBe(400)
    await approve(alice, denied)
    const no = await alice.sends('/consent/decision', { request: denied, decision: 'deny' })
    expect(no.headers.get('location')).toContain('error=access_denied')
    expect((await letGo(alice, denied)).status).toBe(400)
    expect(await codesOf(alice)).toBe(0)
  })
  it('is made at once after Run on', async () => {
    const [alice, request] = [await inSlowMotion('b'), await aQuestion()]
    await sql`INSERT INTO hold (request_id, step) VALUES (${request}, 'arrived')`
    await alice.sends('/hold/release', { request, step: 'arrived', pace: 'run-on' })
    expect((await approve(alice, request)).headers.get('location')).toContain('code=cv_ac_')
  })
})

describe('slow motion — live mode', () => {
  it('has none: the switch and the holds are 404, and a cookie changes nothing', async () => {
    const [alice, request] = [await inSlowMotion('b'), await aQuestion()]
    configuration().mode = 'live'
    const answers = [await alice.sends('/slow-motion/switch', { slow: 'on' }), await letGo(alice, request)]
    expect(answers.map(({ status }) => status)).toEqual([404, 404])
    expect((await approve(alice, request)).headers.get('location')).toContain('code=cv_ac_')
  })
})
