import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anOwner } from '#back-channel/photo-rehearsal'
import { newAppForm } from '#developers/app-form'
import { hashOf } from '#oauth/opaque-token'
import { csrfFor } from '#session/csrf'
import { hashOfId, randomId } from '#session/random-id'
import { shownOnce } from '#session/shown-once'
import { findClient, forgetClient } from '#storage/clients'
import { closeDatabase, sql } from '#storage/database'
import { appsOf } from '#storage/registered-apps'
import { renewSession } from '#storage/sessions'
import { answerFrontChannel } from './answer.ts'

const ISSUER = 'http://127.0.0.1:4000'

beforeAll(() => {
  const database = process.env.TEST_CLOUDVAULT_DATABASE_URL
  if (!database) throw new Error('TEST_CLOUDVAULT_DATABASE_URL is not set: `npm test` starts a PostgreSQL and sets it')
  Object.assign(process.env, { CLOUDVAULT_DATABASE_URL: database, CLOUDVAULT_SECRET: 's'.repeat(32) })
})
afterAll(closeDatabase)

/** A developer who is signed in, by the cookie of their browser. */
async function signsIn(): Promise<{ id: string; cookie: string }> {
  const [id, session] = [await anOwner(), randomId()]
  const who = { passwordHash: '-', userAgent: '', address: '', now: new Date() }
  await renewSession({ idHash: hashOfId(session), replaces: null, ownerId: id, ...who })
  return { id, cookie: `cv_session=${session}` }
}

type Sent = { cookie: string; path?: string; changes?: Record<string, string>; headers?: Record<string, string> }

/** The form as the page would send it. */
async function sends({ cookie, path = '/developers/apps/register', changes = {}, headers = {} }: Sent) {
  const form = newAppForm()
  const usual = {
    kind: 'web',
    client_name: 'Frames',
    redirect_uris: 'https://frames.example/cb',
    csrf: csrfFor(cookie),
  }
  for (const [name, value] of Object.entries({ ...usual, ...changes })) form.set(name, value)
  const request = new Request(ISSUER + path, { method: 'POST', body: form, headers: { cookie, ...headers } })
  const answer = await answerFrontChannel(request)
  expect(answer.status).toBe(303)
  expect(answer.headers.get('cache-control')).toBe('no-store')
  return { location: answer.headers.get('location') ?? '', cookies: answer.headers.getSetCookie() }
}

describe('A developer registers an app', () => {
  it('and the secret crosses once, to its page, and stays behind as a hash only', async () => {
    const { cookie } = await signsIn()
    const { location, cookies } = await sends({ cookie })
    const page = location.replace(/\?.*/, '')
    const secret = shownOnce(`${cookie}; ${cookies[0]?.split(';')[0]}`, page, new Date())
    expect(secret).toMatch(/^cv_cs_[\w-]{43}$/)
    const client = await findClient(page.split('/').at(-1) ?? '')
    expect(client).toMatchObject({ clientSecretHash: hashOf(secret ?? ''), requirePkce: true, verified: false })
    expect(JSON.stringify(client)).not.toContain(secret)
    expect(location).not.toContain(secret)
  })
  it('without a secret where it could not be kept', async () => {
    const { cookie } = await signsIn()
    const { location, cookies } = await sends({ cookie, changes: { kind: 'browser' } })
    expect(location).toMatch(/done=registered$/)
    expect(cookies).toEqual([])
  })
  it('and after a refusal finds everything typed in the form again, but not the csrf token', async () => {
    const { id, cookie } = await signsIn()
    const { location } = await sends({
      cookie,
      changes: { redirect_uris: 'http://[', client_uri: 'https://a.example' },
    })
    const typed = new URL(location, ISSUER).searchParams
    expect(Object.fromEntries(typed)).toMatchObject({ problem: 'judged', redirect_uris: 'http://[', kind: 'web' })
    expect(typed.has('csrf')).toBe(false)
    expect(await appsOf(id, new Date())).toEqual([])
  })
})

describe('RFC 9700 §4.7 — nobody else registers in their name', () => {
  it.each<[string, Partial<Sent>]>([
    ['without the token', { changes: { csrf: '' } }],
    ['from another site', { headers: { 'sec-fetch-site': 'cross-site' } }],
    ['from another origin', { headers: { origin: 'https://evil.test' } }],
  ])('a form %s is sent back', async (_, sent) => {
    const { id, cookie } = await signsIn()
    expect((await sends({ cookie, ...sent })).location).toContain('problem=form')
    expect(await appsOf(id, new Date())).toEqual([])
  })
  it('a stranger is asked to sign in', async () =>
    expect((await sends({ cookie: 'cv_session=nobody' })).location).toMatch(/^\/sign-in\?next=%2Fdevelopers/))
})

describe('Another developer’s app', () => {
  it.each(['change', 'secret/roll', 'secret/end-old', 'delete/submit'])('does not answer to %s', async (verb) => {
    const [dora, mallory] = [await signsIn(), await signsIn()]
    const { location } = await sends(dora)
    const page = location.replace(/\?.*/, '')
    const before = await findClient(page.split('/').at(-1) ?? '')
    const { location: sentTo, cookies } = await sends({ cookie: mallory.cookie, path: `${page}/${verb}` })
    expect([sentTo, cookies]).toEqual([page, []])
    expect(await findClient(before?.clientId ?? '')).toEqual(before)
  })
})

describe('A developer edits an app', () => {
  it('and it counts at once, keeps its secret, and is no longer "checked" under another name', async () => {
    const { cookie } = await signsIn()
    const page = (await sends({ cookie })).location.replace(/\?.*/, '')
    const clientId = page.split('/').at(-1) ?? ''
    await sql`UPDATE client SET verified = true WHERE client_id = ${clientId}`
    forgetClient(clientId)
    const before = await findClient(clientId)

    const changes = { client_name: 'PrintMyPics', access_token_ttl: '600' }
    expect((await sends({ cookie, path: `${page}/change`, changes })).location).toBe(`${page}?done=changed`)
    expect(await findClient(clientId)).toMatchObject({
      clientName: 'PrintMyPics',
      accessTokenTtl: 600,
      verified: false,
      clientSecretHash: before?.clientSecretHash,
    })
  })
  it('and stays what kind of app it is, whatever the form says', async () => {
    const { cookie } = await signsIn()
    const page = (await sends({ cookie })).location.replace(/\?.*/, '')
    await sends({ cookie, path: `${page}/change`, changes: { kind: 'browser' } })
    expect(await findClient(page.split('/').at(-1) ?? '')).toMatchObject({
      tokenEndpointAuthMethod: 'client_secret_basic',
    })
  })
})
