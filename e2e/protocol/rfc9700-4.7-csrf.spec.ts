import { web } from './cast/clients.ts'
import { CLOUDVAULT, exchange } from './cast/endpoints.ts'
import { consentForm, passwordForm } from './cast/owner.ts'
import { expect, test } from './cast/play.ts'

test.describe('RFC 9700 §4.7 — forms that somebody else fills', () => {
  test('a consent form posted with Mallory\u2019s csrf value gives no code', async ({ alice, stranger }) => {
    await stranger.signsIn()
    const theirs = consentForm((await stranger.opens(web.asks())).answer)
    const ours = consentForm((await alice.opens(web.asks({ prompt: 'consent' }))).answer)
    if (!theirs || !ours) throw new Error('no consent page')
    const swapped = { decision: 'approve', csrf: theirs.fields.get('csrf') ?? '' }
    const answer = await alice.browser.submit(ours, swapped)
    expect(answer.location ?? '').not.toContain('code=')
  })

  test('a pending request belongs to the browser that brought it', async ({ alice, stranger }) => {
    await stranger.signsIn()
    const theirs = consentForm((await stranger.opens(web.asks())).answer)
    const ours = consentForm((await alice.opens(web.asks({ prompt: 'consent' }))).answer)
    if (!theirs || !ours) throw new Error('no consent page')
    const foreign = { decision: 'approve', request: theirs.fields.get('request') ?? '' }
    const answer = await alice.browser.submit(ours, foreign)
    expect(answer.location ?? '').not.toContain('code=')
    expect(answer.status).toBeLessThan(500)
  })

  test('a consent form sent from another site gives no code', async ({ alice }) => {
    const form = consentForm((await alice.opens(web.asks({ prompt: 'consent' }))).answer)
    if (!form) throw new Error('no consent page')
    const body = new URLSearchParams([...form.fields, ['decision', 'approve']])
    const headers = { origin: 'http://evil.test', 'sec-fetch-site': 'cross-site' }
    const answer = await alice.browser.get(form.action, { method: 'POST', body, headers })
    expect(answer.location ?? '').not.toContain('code=')
  })

  test('a sign-in form without its csrf value signs nobody in', async ({ stranger }) => {
    const form = passwordForm(await stranger.browser.open(`${CLOUDVAULT}/sign-in`))
    if (!form) throw new Error('no sign-in page')
    const { email, password } = stranger.account
    await stranger.browser.submit(form, { email, password, csrf: 'guessed' })
    const { answer } = await stranger.opens(web.asks())
    expect(passwordForm(answer)).toBeTruthy()
  })

  test('the session has another name after signing in', async ({ stranger }) => {
    await stranger.browser.open(`${CLOUDVAULT}/sign-in`)
    const before = stranger.browser.cookiesFor(CLOUDVAULT).get('cv_session')
    await stranger.signsIn()
    const after = stranger.browser.cookiesFor(CLOUDVAULT).get('cv_session')
    expect(after).toBeTruthy()
    expect(after).not.toBe(before)
  })

  test('cookies are HttpOnly, Lax and for this host only', async ({ stranger }) => {
    const lines: string[] = []
    const page = await exchange(`${CLOUDVAULT}/sign-in`)
    lines.push(...page.setCookies)
    const form = passwordForm(await stranger.browser.open(`${CLOUDVAULT}/sign-in`))
    if (!form) throw new Error('no sign-in page')
    const { email, password } = stranger.account
    lines.push(...(await stranger.browser.submit(form, { email, password })).setCookies)
    const session = lines.filter((line) => /^(__Host-)?cv_(session|browser)=/.test(line))
    expect(session.length).toBeGreaterThan(0)
    for (const line of session) {
      expect(line).toMatch(/HttpOnly/i)
      expect(line).toMatch(/SameSite=Lax/i)
      expect(line).not.toMatch(/Domain=/i)
    }
  })
})

test.describe('RFC 9700 §4.16 — clickjacking', () => {
  for (const path of ['/', '/sign-in', '/photos', '/connected-apps']) {
    test(`${path} cannot be framed`, async ({ alice }) => {
      const page = await alice.browser.open(CLOUDVAULT + path)
      expect(page.header('content-security-policy')).toContain("frame-ancestors 'none'")
      expect(page.header('content-security-policy')).not.toMatch(/script-src[^;]*unsafe-inline/)
    })
  }
})
