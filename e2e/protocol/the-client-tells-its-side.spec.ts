import { environmentOf, PRINTMYPICS } from '../stage/environment.ts'
import { exchange } from './cast/endpoints.ts'
import { expect, test } from './cast/play.ts'

const KEY = environmentOf('printmypics').PRINTMYPICS_RECORDING_KEY ?? ''
const key = { Authorization: `Bearer ${KEY}` }
const ask: typeof exchange = (path, asked) => exchange(PRINTMYPICS + path, asked)
const redeem = (body: string) => ask('/wire/redeem', { method: 'POST', headers: key, body })

/** A browser that has been at the callback, by its cookie. */
async function aBrowser(): Promise<{ Cookie: string }> {
  const answer = await ask(`/callback?code=cv_ac_${'a'.repeat(43)}&state=${crypto.randomUUID()}`)
  const cookie = answer.setCookies.find((line) => line.startsWith('pmp_wire='))
  return { Cookie: cookie?.split(';')[0] ?? '' }
}

async function ticketOf(headers: { Cookie: string }): Promise<string> {
  const location = (await ask('/wire/prove', { headers })).location ?? ''
  return new URL(location).searchParams.get('ticket') ?? ''
}

async function handleOf(browser: { Cookie: string }): Promise<string> {
  const answer = await redeem(JSON.stringify({ ticket: await ticketOf(browser) }))
  return String(answer.json.handle)
}

type Told = { url: string; secrets: { value: string }[]; annotations: { words: string }[] }
const sideOf = (handle: string) => ask('/wire/messages?since=', { headers: { ...key, 'Wire-Handle': handle } })

test.describe('the client tells its side of a flow to CloudVault', () => {
  for (const [method, path] of [
    ['POST', '/wire/redeem'],
    ['GET', '/wire/messages'],
    ['GET', '/wire/stream'],
  ] as const) {
    test(`not without the recording key: ${path}`, async () => {
      const wrong = [{}, { Authorization: `Bearer ${KEY}x` }, { Authorization: 'Bearer ' }, { Authorization: KEY }]
      for (const headers of wrong as Record<string, string>[]) {
        expect((await ask(path, { method, headers })).status).toBe(401)
      }
    })
  }

  test('not to a handle that was never given, nor to a ticket in its place', async () => {
    const ticket = await ticketOf(await aBrowser())
    for (const handle of ['', 'made-up', 'x'.repeat(10_000), ticket]) {
      const told = await Promise.all([
        sideOf(handle),
        ask('/wire/stream', { headers: { ...key, 'Wire-Handle': handle } }),
      ])
      expect(told.map(({ status }) => status)).toEqual([404, 404])
    }
  })

  test('a ticket is good once, whoever is first', async () => {
    const body = JSON.stringify({ ticket: await ticketOf(await aBrowser()) })
    const statuses = (await Promise.all([redeem(body), redeem(body), redeem(body)])).map(({ status }) => status)
    expect(statuses.sort()).toEqual([200, 404, 404])
  })

  test('what is no ticket is told so', async () => {
    const answers = ['', '{', '[]', '{"ticket":1}', `{"ticket":"${'x'.repeat(500_000)}"}`].map((body) => redeem(body))
    expect((await Promise.all(answers)).map(({ status }) => status)).toEqual([400, 400, 400, 400, 413])
  })

  test('each browser’s side is its own, with the code for it alone and a cookie for nobody', async () => {
    const [alice, bob] = [await aBrowser(), await aBrowser()]
    const of = async (browser: { Cookie: string }): Promise<Told[]> => {
      const handle = await handleOf(browser)
      await expect.poll(async () => (await sideOf(handle)).json.messages).toHaveLength(1) // written behind the answer
      return (await sideOf(handle)).json.messages as Told[]
    }
    const [[told], [other]] = [await of(alice), await of(bob)]
    expect(told).toMatchObject({ recordedBy: 'printmypics', to: 'client', status: 303 })
    expect(told?.url).not.toContain('a'.repeat(12))
    expect(told?.secrets[0]?.value).toBe(`cv_ac_${'a'.repeat(43)}`)
    expect(told?.annotations[0]?.words).toContain('no press of Connect')
    expect(JSON.stringify(told)).not.toContain(alice.Cookie.split('=')[1])
    expect(other?.url).not.toBe(told?.url)
  })

  test('the stream tells one browser’s messages as they happen, and nobody else’s', async () => {
    const [alice, bob] = [await aBrowser(), await aBrowser()]
    const handle = await handleOf(alice)
    await expect.poll(async () => (await sideOf(handle)).json.messages).toHaveLength(1) // written behind the answer
    const headers = { ...key, 'Wire-Handle': handle }
    const stopped = new AbortController()
    const stream = await fetch(`${PRINTMYPICS}/wire/stream`, { headers, signal: stopped.signal })
    const told = linesOf(stream)
    expect((await told.next()).value).toContain('/callback?') // what happened just before
    await ask('/callback?state=of-bob', { headers: bob })
    await ask('/callback?state=of-alice', { headers: alice })
    expect((await told.next()).value).toContain('state=of-alice')
    stopped.abort()
  })

  test('a browser that did nothing here has nothing to prove', async () => {
    for (const headers of [{}, { Cookie: 'pmp_wire=; ;=' }] as Record<string, string>[]) {
      const answer = await ask('/wire/prove', { headers })
      expect([answer.status, new URL(answer.location ?? '').pathname]).toEqual([303, '/developers/flows/latest'])
    }
  })
})

async function* linesOf({ body }: Response): AsyncGenerator<string> {
  let rest = ''
  for await (const piece of body?.pipeThrough(new TextDecoderStream()) ?? []) {
    const lines = (rest + piece).split('\n')
    rest = lines.pop() ?? ''
    yield* lines.filter(Boolean)
  }
}
