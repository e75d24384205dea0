import { query, web } from './cast/clients.ts'
import { CLOUDVAULT } from './cast/endpoints.ts'
import { expect, test } from './cast/play.ts'

const EVERY_VISIBLE_CHARACTER = Array.from({ length: 94 }, (_, index) => String.fromCharCode(33 + index)).join('')
const STATES = {
  'every visible ASCII character and a space': `${EVERY_VISIBLE_CHARACTER} end`,
  'one character': 'x',
  'percent signs that are not escapes': '100%25 %zz %E0',
  'JSON with plus signs': '{"a":"1+1=2"}',
  'letters beyond ASCII': 'zurück ✓ 日本',
  markup: '"><script>alert(1)</script>',
  '3,000 characters': 'abc/'.repeat(750),
}

test.describe('RFC 6749 §4.1.2 — the authorization response', () => {
  for (const [what, state] of Object.entries(STATES)) {
    test(`state comes back exactly: ${what}`, async ({ alice }) => {
      expect((await alice.approves(web.asks({ state }))).parameters.get('state')).toBe(state)
      expect((await alice.opens(web.asks({ state, scope: 'nope' }))).parameters.get('state')).toBe(state)
    })
  }

  test('no state in, no state out', async ({ alice }) => {
    expect((await alice.approves(web.asks({ state: undefined }))).parameters.has('state')).toBe(false)
  })

  test('the last hop is a 303 that nobody stores and that names no referrer', async ({ stranger }) => {
    const { answer } = await stranger.approves(web.asks())
    expect(answer.status).toBe(303)
    expect(answer.header('cache-control')).toContain('no-store')
    expect(answer.header('referrer-policy')).toBe('no-referrer')
    expect(answer.text).toBe('')
  })

  test('every approval has a code of its own, of at least 128 bits', async ({ alice }) => {
    const codes = [await alice.grants(web), await alice.grants(web)].map((grant) => grant.code)
    expect(codes[0]).not.toBe(codes[1])
    expect(codes[0]?.length).toBeGreaterThanOrEqual(22)
  })

  test('the response carries nothing beyond code, state and iss', async ({ alice }) => {
    const { parameters } = await alice.approves(web.asks())
    expect([...parameters.keys()].sort()).toEqual(['code', 'iss', 'state'])
  })

  test('the redirect target comes from the registration, not from the Host header', async ({ alice }) => {
    const headers = { host: 'evil.test', 'x-forwarded-host': 'evil.test', 'x-forwarded-proto': 'https' }
    const answer = await alice.browser.get(query.asks({ prompt: 'consent' }).url, { headers })
    expect(answer.location).not.toContain('evil.test')
    expect(answer.location).toMatch(new RegExp(`^(${CLOUDVAULT})?/`))
  })
})

test.describe('RFC 6749 §4.1.2.1 — the error response', () => {
  test('denied by the owner is access_denied', async ({ stranger }) => {
    const request = web.asks()
    const landing = await stranger.denies(request)
    expect(landing).toBeSentBackWith('access_denied')
    expect(landing.parameters.get('state')).toBe(request.state)
  })

  test('a scope that does not exist is invalid_scope', async ({ alice }) => {
    expect(await alice.opens(web.asks({ scope: 'read_photos fly' }))).toBeSentBackWith('invalid_scope')
  })

  test('an error is a 303 with the state', async ({ alice }) => {
    const request = web.asks({ scope: 'fly' })
    const landing = await alice.opens(request)
    expect(landing.answer.status).toBe(303)
    expect(landing.parameters.get('state')).toBe(request.state)
  })

  test('a denied request gave nothing away: the next one asks again', async ({ stranger }) => {
    await stranger.denies(web.asks())
    const { answer } = await stranger.opens(web.asks())
    expect(answer.location).toBeNull()
  })
})
