import { PRINTMYPICS } from '../stage/environment.ts'
import { CLOUDVAULT, exchange } from './cast/endpoints.ts'
import { formsOf } from './cast/html-forms.ts'
import type { Owner } from './cast/owner.ts'
import { expect, test } from './cast/play.ts'

/** Presses Connect on the front of the shop and returns where the browser is sent. */
async function pressesConnect(owner: Owner): Promise<string> {
  const front = await owner.browser.open(PRINTMYPICS)
  const form = formsOf(front.text, front.url).find(({ action }) => new URL(action).pathname === '/connect')
  if (!form) throw new Error('no Connect button')
  const answer = await owner.browser.submit(form)
  expect(answer.status).toBe(303)
  return answer.location ?? ''
}

test.describe('RFC 6749 §4.1 — PrintMyPics as a client, on the wire', () => {
  test('asks with state, S256 and its registered redirect URI, each time anew', async ({ stranger }) => {
    const [one, two] = [new URL(await pressesConnect(stranger)), new URL(await pressesConnect(stranger))]
    expect(one.origin + one.pathname).toBe(`${CLOUDVAULT}/oauth2/authorize`)
    const asked = Object.fromEntries(one.searchParams)
    expect(asked).toMatchObject({
      response_type: 'code',
      redirect_uri: `${PRINTMYPICS}/callback`,
      code_challenge_method: 'S256',
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
    })
    expect(asked.scope?.split(' ').sort()).toEqual(['list_albums', 'read_photos'])
    for (const name of ['state', 'code_challenge']) expect(two.searchParams.get(name)).not.toBe(asked[name])
  })

  test('takes the answer back and shows the photos; the code does not stay in the address', async ({ stranger }) => {
    const { location } = await stranger.approves(await pressesConnect(stranger))
    const back = await stranger.browser.get(location)
    expect(back.status).toBe(303)
    expect(new URL(back.location ?? '', PRINTMYPICS).href).toBe(`${PRINTMYPICS}/photos`)
    expect(back.header('cache-control')).toContain('no-store')
    expect((await stranger.browser.open(`${PRINTMYPICS}/photos`)).status).toBe(200)
  })

  test('HEAD, a prefetch and another browser spend nothing of it', async ({ stranger }) => {
    const { location } = await stranger.approves(await pressesConnect(stranger))
    await stranger.browser.get(location, { method: 'HEAD' })
    await stranger.browser.get(location, { headers: { 'sec-purpose': 'prefetch' } })
    await exchange(location)
    const back = await stranger.browser.get(location)
    expect(new URL(back.location ?? '', PRINTMYPICS).pathname).toBe('/photos')
  })

  test('GET /connect starts nothing', async ({ stranger }) => {
    const answer = await stranger.browser.get(`${PRINTMYPICS}/connect`)
    expect(answer.location ?? '').not.toContain(CLOUDVAULT)
  })

  test('a Connect form sent from another site starts nothing', async ({ stranger }) => {
    await stranger.browser.open(PRINTMYPICS)
    const headers = { origin: 'http://evil.test', 'sec-fetch-site': 'cross-site' }
    const body = new URLSearchParams({ csrf: '', return_to: '/photos' })
    const answer = await stranger.browser.get(`${PRINTMYPICS}/connect`, { method: 'POST', body, headers })
    expect(answer.location ?? '').not.toContain(CLOUDVAULT)
  })

  for (const returnTo of ['https://evil.test/', '//evil.test/', '/\\evil.test', 'javascript:alert(1)']) {
    test(`return_to cannot lead away: ${returnTo}`, async ({ stranger }) => {
      const front = await stranger.browser.open(PRINTMYPICS)
      const form = formsOf(front.text, front.url).find(({ action }) => new URL(action).pathname === '/connect')
      if (!form) throw new Error('no Connect button')
      const away = await stranger.browser.submit(form, { return_to: returnTo })
      const { location } = await stranger.approves(away.location ?? '')
      const back = await stranger.browser.get(location)
      expect(new URL(back.location ?? '', PRINTMYPICS).origin).toBe(PRINTMYPICS)
    })
  }
})
