import { web } from './cast/clients.ts'
import { expect, test } from './cast/play.ts'

test.describe('RFC 9700 §4.12 — what a redirect must not leak', () => {
  test('the sign-in form is answered with 303: a 307 would hand the password on', async ({ stranger }) => {
    const landing = await stranger.opens(web.asks())
    expect(landing.answer.header('referrer-policy')).toMatch(/no-referrer|same-origin|strict-origin/)
    const { answer } = await stranger.approves(web.asks())
    expect(answer.status).toBe(303)
  })

  test('remembered consent is answered with 303 or 302, never 307', async ({ alice }) => {
    await alice.approves(web.asks())
    const { answer } = await alice.opens(web.asks())
    expect([302, 303]).toContain(answer.status)
  })
})
