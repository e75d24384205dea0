import { describe, expect, it, vi } from 'vitest'
import { csrfFor, csrfForBrowser, csrfMatches, csrfMatchesBrowser, sameOrigin } from './csrf.ts'

vi.mock('#configuration', () => ({
  configuration: () => ({ secret: 's'.repeat(32), issuer: 'http://127.0.0.1:4000', secureCookies: false }),
}))

const browser = 'cv_browser=b1'
const signedIn = `${browser}; cv_session=s1`
const request = (headers: Record<string, string>) => new Request('http://127.0.0.1:4000/x', { method: 'POST', headers })

describe('RFC 9700 §4.7 — a form is answered only for the session it was shown to', () => {
  it('gives the same token at every load of the page', () => expect(csrfFor(signedIn)).toBe(csrfFor(signedIn)))
  it('accepts the token of this session', () => expect(csrfMatches(signedIn, csrfFor(signedIn))).toBe(true))
  it('refuses the token of another session', () =>
    expect(csrfMatches(signedIn, csrfFor(`${browser}; cv_session=s2`))).toBe(false))
  it('refuses a token from before the sign-in', () => expect(csrfMatches(signedIn, csrfFor(browser))).toBe(false))
  it('refuses an absent token', () => expect(csrfMatches(signedIn, null)).toBe(false))
  it('refuses an empty token when there is no cookie to bind it to', () => expect(csrfMatches(null, '')).toBe(false))
  it('refuses a token of the right length in another alphabet', () =>
    expect(csrfMatches(signedIn, 'é'.repeat(csrfFor(signedIn).length))).toBe(false))
})

describe('The sign-in form is bound to the browser', () => {
  it('accepts the same form again after the first submit signed in', () =>
    expect(csrfMatchesBrowser(signedIn, csrfForBrowser(browser))).toBe(true))
  it('refuses the form of another browser', () =>
    expect(csrfMatchesBrowser(browser, csrfForBrowser('cv_browser=b2'))).toBe(false))
})

describe('What the browser says of where a form came from', () => {
  it('lets a form of this site through', () =>
    expect(sameOrigin(request({ 'sec-fetch-site': 'same-origin' }))).toBe(true))
  it('stops a form of another site', () => expect(sameOrigin(request({ 'sec-fetch-site': 'cross-site' }))).toBe(false))
  it('stops a form of another port on the same host', () =>
    expect(sameOrigin(request({ 'sec-fetch-site': 'same-site' }))).toBe(false))
  it('judges an older browser by Origin', () => {
    expect(sameOrigin(request({ origin: 'http://127.0.0.1:4000' }))).toBe(true)
    expect(sameOrigin(request({ origin: 'http://evil.test' }))).toBe(false)
  })
  it('leaves a client that says nothing to the token', () => expect(sameOrigin(request({}))).toBe(true))
})
