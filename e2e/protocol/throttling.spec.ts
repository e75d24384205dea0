import { randomUUID } from 'node:crypto'
import type { OwnApps } from '../stage/own-apps.ts'
import { seed } from '../stage/seed-file.ts'
import { Client } from './cast/client.ts'
import { CLOUDVAULT } from './cast/endpoints.ts'
import { exchange } from './cast/exchange.ts'
import { Owner } from './cast/owner.ts'
import { expect, test } from './cast/play.ts'
import { registeredClients } from './cast/registered-clients.ts'

const REVOCATION = new URLSearchParams({ token: 'x' })

type Guessed = { right: Client; wrong: Client; guess: () => ReturnType<Client['posts']> }

/** A client that nobody else guesses at, at an instance with nothing else to do: a flood leaves holes in what is recorded. */
async function aClient(apps: OwnApps, settings: Record<string, string> = {}): Promise<Guessed> {
  const registration = { ...registeredClients.web, client_id: `guessed-${randomUUID()}` }
  await seed({ clients: [registration] })
  const { url } = await apps.opensTwin(settings)
  const wrong = new Client({ ...registration, client_secret: 'wrong' }, url)
  return { right: new Client(registration, url), wrong, guess: () => wrong.posts('/oauth2/revoke', REVOCATION) }
}

test.describe('RFC 6749 §2.3.1 — guessing client secrets', () => {
  test('a hundred wrong ones have their real error, and somewhere behind it comes 429', async ({ ownApps }) => {
    const { right, guess } = await aClient(ownApps)
    for (let i = 0; i < 100; i += 1) expect(await guess()).toBeRefusedWith('invalid_client')
    const answers = await Promise.all(Array.from({ length: 50 }, guess))
    const slow = answers.find(({ status }) => status === 429)
    expect(slow?.json.error).toBe('temporarily_unavailable')
    expect(Number(slow?.header('retry-after'))).toBeGreaterThan(0)
    const answer = await right.posts('/oauth2/revoke', REVOCATION)
    expect(answer.status, 'the right secret is never answered 429').toBe(200)
  })
  test('what a sender writes into X-Forwarded-For makes nobody of it somebody else', async ({ ownApps }) => {
    const { wrong } = await aClient(ownApps, { CLOUDVAULT_THROTTLE_CLIENTS: '20' })
    const guesses = Array.from({ length: 50 }, (_, i) =>
      wrong.posts('/oauth2/revoke', REVOCATION, { headers: { 'x-forwarded-for': `198.51.100.${i}` } }),
    )
    expect((await Promise.all(guesses)).some(({ status }) => status === 429)).toBe(true)
  })
})

test.describe('RFC 6749 §10.10 — guessing passwords', () => {
  test('ten wrong ones have their real answer, then there is a page that says when', async ({ stranger }) => {
    for (let i = 0; i < 10; i += 1) {
      const answer = await stranger.elsewhere().signsIn(`wrong ${i}`)
      expect(answer.url).toContain('problem=password')
    }
    const burst = Array.from({ length: 5 }, (_, i) => stranger.elsewhere().signsIn(`still wrong ${i}`))
    const slow = (await Promise.all(burst)).find(({ status }) => status === 429)
    expect(Number(slow?.header('retry-after'))).toBeGreaterThan(0)
    expect(slow?.header('content-type')).toContain('text/html')
    expect(slow?.text).toContain('try again')
  })
  test('strangers cannot lock out a browser that has signed in before', async ({ stranger }) => {
    await stranger.signsIn()
    await stranger.browser.get(CLOUDVAULT)
    stranger.browser.cookiesFor(CLOUDVAULT).delete('cv_session')
    const guesses = Array.from({ length: 30 }, (_, i) => new Owner(stranger.account).signsIn(`wrong ${i}`))
    expect((await Promise.all(guesses)).some(({ status }) => status === 429)).toBe(true)
    expect((await stranger.signsIn()).status).toBe(200)
    expect((await stranger.browser.get(`${CLOUDVAULT}/photos`)).status).toBe(200)
  })
})

test.describe('RFC 8628 §5.1 — guessing user codes', () => {
  test('somebody who types one code after the other is asked to wait', async ({ stranger }) => {
    await stranger.signsIn()
    const cookie = [...stranger.browser.cookiesFor(CLOUDVAULT)].map(([name, value]) => `${name}=${value}`).join('; ')
    let slow = 0
    for (let round = 0; round < 13 && slow === 0; round += 1) {
      const guesses = Array.from({ length: 10 }, (_, i) =>
        exchange(`${CLOUDVAULT}/device?user_code=BBBB${round % 10}C${i}D`, { headers: { cookie } }),
      )
      slow = (await Promise.all(guesses)).filter(({ status }) => status === 429).length
    }
    expect(slow).toBeGreaterThan(0)
  })
})
