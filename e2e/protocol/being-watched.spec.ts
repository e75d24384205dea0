import { readFileSync } from 'node:fs'
import { freePort } from '../stage/free-port.ts'
import type { Instance } from '../stage/instance.ts'
import { web } from './cast/clients.ts'
import { exchange } from './cast/endpoints.ts'
import { formsOf } from './cast/html-forms.ts'
import { OtlpReceiver } from './cast/otlp-receiver.ts'
import type { Owner } from './cast/owner.ts'
import { expect, test } from './cast/play.ts'

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
  const hasPhotos = async () => (await there.browser.open(`${shop.url}/photos`)).text.includes('vault-photos/')
  await expect.poll(hasPhotos, { timeout: 60_000 }).toBe(true) // the shop says "try again" when the vault is slow
  const cookies = [vault.url, shop.url].flatMap((url) => [...there.browser.cookiesFor(url)])
  return {
    'the code': landing.code,
    'the state': landing.parameters.get('state') ?? '',
    ...Object.fromEntries(cookies.map(([name, value]) => [`the cookie ${name}`, value])),
  }
}

/** The names in its queries, less what Prometheus makes of a histogram. */
function metricsOnTheDashboard(): string[] {
  const file = new URL('../../grafana/cloudvault-and-printmypics.json', import.meta.url)
  const queries = [...readFileSync(file, 'utf8').matchAll(/"expr": "((?:[^"\\]|\\.)*)"/g)].map(
    ([, query = '']) => query,
  )
  const names = queries.flatMap((query) => query.match(/\b(cloudvault|printmypics|process|nodejs)_\w+/g) ?? [])
  return [...new Set(names.map((name) => name.replace(/_(bucket|count|sum)$/, '')))]
}

/** As a span's or a trace's id travels in protobuf. */
function bytesOf(id = 'none'): Buffer {
  return Buffer.from(id, 'hex')
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

test('two apps that are watched: logs and traces that belong together, and no secret in them', async ({
  bob,
  ownApps,
}) => {
  const receiver = await OtlpReceiver.opens()
  const watched = { LOG_LEVEL: 'debug', OTEL_EXPORTER_OTLP_ENDPOINT: receiver.url }
  const [vaultMetrics, shopMetrics] = [await freePort(), await freePort()]
  const vault = await ownApps.opensVault({
    ...watched,
    METRICS_PORT: String(vaultMetrics),
    OTEL_EXPORTER_OTLP_PROTOCOL: 'http/json',
  })
  const shop = await ownApps.opensShop({}, vault.url, undefined, {
    ...watched,
    OTEL_SERVICE_NAME: 'corner-shop',
    METRICS_PORT: String(shopMetrics),
  })
  const named = await exchange(`${vault.url}/oauth2/jwks`, { headers: { 'X-Request-Id': 'of-somebody-else' } })
  expect(named.header('x-request-id')).toBe('of-somebody-else')

  const secrets = { ...(await dances(bob, vault, shop)), ...(await dancesOpenly(bob, vault)) }

  await test.step('every metric on the dashboard is one that /metrics gives', async () => {
    const given = await Promise.all(
      [vaultMetrics, shopMetrics].map((port) => exchange(`http://127.0.0.1:${port}/metrics`)),
    )
    const names = new Set(given.flatMap(({ text }) => [...text.matchAll(/^# TYPE (\w+)/gm)].map(([, name]) => name)))
    const shown = metricsOnTheDashboard()
    expect(shown.length).toBeGreaterThan(12)
    expect(shown.filter((name) => !names.has(name))).toEqual([])
    const told = Object.entries(secrets).filter(([, value]) => given.some(({ text }) => text.includes(value)))
    expect(told.map(([name]) => name)).toEqual([])
  })

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

  await test.step('one trace from the callback through the shop’s question to the vault’s statements', () => {
    const [callback] = shop.log.filter(({ route }) => route === '/callback')
    const traceId = String(callback?.trace_id)
    const there = receiver.spans.filter((span) => span.traceId === traceId && span.service === 'cloudvault')
    const token = there.find(({ name }) => name === 'POST /oauth2/token')
    expect(there.filter(({ parentSpanId }) => parentSpanId === token?.spanId).length).toBeGreaterThan(0)
    const [shopSpans] = receiver.of('/v1/traces', 'protobuf').filter((bytes) => bytes.includes(bytesOf(traceId)))
    expect(shopSpans?.includes('corner-shop')).toBe(true)
    expect(receiver.of('/v1/traces', 'protobuf').some((bytes) => bytes.includes(bytesOf(token?.parentSpanId)))).toBe(
      true,
    )
    expect(vault.log.find(({ trace_id }) => trace_id === traceId)?.request_id).toBe(callback?.request_id)
    for (const encoding of ['json', 'protobuf'] as const) {
      const measured = Buffer.concat(receiver.of('/v1/metrics', encoding)).toString('latin1')
      expect(measured).toContain('http.server.request.duration')
    }
  })

  await test.step('a beginning and an end', () => {
    for (const { log } of [vault, shop]) {
      expect(log[0]?.msg).toMatch(/^(CloudVault|PrintMyPics) answers at /)
      expect(log.at(-1)?.msg).toBe('ended')
    }
  })

  await test.step('no secret', () => {
    const all = { ...secrets, 'the password': bob.account.password }
    for (const { words } of [vault, shop, receiver]) {
      for (const [name, value] of Object.entries(all)) {
        expect(value.length, name).toBeGreaterThan(7)
        expect(words.includes(value) || words.includes(encodeURIComponent(value)), name).toBe(false)
      }
      expect(words).not.toMatch(/cv_(at|rt|ac|dc)_|eyJ[\w-]{8,}\.|secret-of-shop|Bearer /)
    }
  })
  await receiver.closes()
})
