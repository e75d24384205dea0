import type { Instance } from '../stage/instance.ts'
import { web } from './cast/clients.ts'
import { exchange } from './cast/endpoints.ts'
import { formsOf } from './cast/html-forms.ts'
import type { Owner } from './cast/owner.ts'
import { expect, test } from './cast/play.ts'

test.describe.configure({ timeout: 180_000 })

/** What a scene leaves behind that nobody may find in a log. */
type Secrets = Record<string, string>

/** From Connect at the shop to its page of photos. */
async function dances(owner: Owner, vault: Instance, shop: Instance): Promise<Secrets> {
  const there = owner.at(vault.url)
  const front = await there.browser.open(shop.url)
  const connect = formsOf(front.text, front.url).find(({ action }) => new URL(action).pathname === '/connect')
  if (!connect) throw new Error('no Connect button')
  const away = await there.browser.submit(connect)
  const landing = await there.approves(away.location ?? '')
  expect((await there.browser.get(landing.location)).location).toBe(`${shop.url}/photos`)
  expect((await there.browser.open(`${shop.url}/photos`)).text).toContain('vault-photos/')
  const cookies = [vault.url, shop.url].flatMap((url) => [...there.browser.cookiesFor(url)])
  return {
    'the code': landing.code,
    'the state': landing.parameters.get('state') ?? '',
    ...Object.fromEntries(cookies.map(([name, value]) => [`the cookie ${name}`, value])),
  }
}

/** Another client's dance, of which the test knows every secret. */
async function dancesOpenly(owner: Owner, vault: Instance): Promise<Secrets> {
  const client = web.at(vault.url)
  const grant = await owner.at(vault.url).grants(web)
  const { tokens } = await client.redeems(grant)
  const next = (await client.refreshes(tokens.refresh_token)).tokens
  const { access_token: token } = next
  const Authorization = `Bearer ${token}`
  await exchange(`${vault.url}/api/v1/photos?access_token=${token}`, { headers: { Authorization } })
  await exchange(`${vault.url}/api/v1/${token}`, { headers: { Authorization, 'X-Request-Id': token } })
  await client.posts('/oauth2/introspect', new URLSearchParams({ token }))
  await client.revokes(next.refresh_token)
  return {
    'an open code': grant.code,
    'an open verifier': grant.request.verifier,
    'an access token': tokens.access_token,
    'a refresh token': tokens.refresh_token,
    'a second access token': token,
    'a second refresh token': next.refresh_token,
    'an open client secret': web.registration.client_secret ?? '',
  }
}

test('two apps that are watched: logs that belong together, and no secret in them', async ({ bob, ownApps }) => {
  const vault = await ownApps.opensVault({ LOG_LEVEL: 'debug' })
  const shop = await ownApps.opensShop({}, vault.url, undefined, { LOG_LEVEL: 'debug' })
  const named = await exchange(`${vault.url}/oauth2/jwks`, { headers: { 'X-Request-Id': 'of-somebody-else' } })
  expect(named.header('x-request-id')).toBe('of-somebody-else')

  const secrets = { ...(await dances(bob, vault, shop)), ...(await dancesOpenly(bob, vault)) }
  await Promise.all([vault.stops(), shop.stops()])

  await test.step('one name for the callback and for what the shop asked because of it', () => {
    const [callback] = shop.log.filter(({ route }) => route === '/callback')
    expect(callback).toMatchObject({ app: 'printmypics', status: 303, flow_id: expect.any(String) })
    const because = vault.log.filter(({ request_id }) => request_id === callback?.request_id)
    expect(because.map(({ route, status }) => [route, status])).toContainEqual(['/oauth2/token', 200])
    expect(because.map(({ route }) => route)).toContain('/api/v1/me')
    for (const line of because) {
      const asked = shop.log.filter(({ request_id, endpoint }) => request_id === callback?.request_id && endpoint)
      expect(asked.map(({ endpoint }) => endpoint)).toContain(line.route)
    }
  })

  await test.step('one flow for what the browser brought and what the client asked', () => {
    const token = vault.log.find(({ route, client_id }) => route === '/oauth2/token' && client_id !== web.id)
    const flow = vault.log.filter(({ flow_id }) => flow_id === token?.flow_id)
    expect(token?.flow_id).toEqual(expect.any(String))
    expect(flow.map(({ route }) => route)).toEqual(
      expect.arrayContaining(['/oauth2/authorize', '/consent/decision', '/oauth2/token', '/api/v1/photos']),
    )
  })

  await test.step('a beginning and an end', () => {
    for (const { log } of [vault, shop]) {
      expect(log[0]?.msg).toMatch(/^(CloudVault|PrintMyPics) answers at /)
      expect(log.at(-1)?.msg).toBe('ended')
    }
  })

  await test.step('no secret', () => {
    const all = { ...secrets, 'the password': bob.account.password }
    for (const { words } of [vault, shop]) {
      for (const [name, value] of Object.entries(all)) {
        expect(value.length, name).toBeGreaterThan(7)
        expect(words.includes(value) || words.includes(encodeURIComponent(value)), name).toBe(false)
      }
      expect(words).not.toMatch(/cv_(at|rt|ac|dc)_|eyJ[\w-]{8,}\.|secret-of-shop|Bearer /)
    }
  })
})
