import { beforeAll, describe, expect, it } from 'vitest'
import { openShop } from '#cloudvault/rehearsal/shop'
import { csrfFor, csrfMatches } from './csrf.ts'

beforeAll(() => openShop('http://127.0.0.1:4000'))

const posted = (headers: Record<string, string>) =>
  new Request('http://localhost:3000/connect', { method: 'POST', headers: { cookie: 'pmp_browser=alice', ...headers } })

describe('a form of ours', () => {
  it('is known by the cookie of the browser it was shown to', () => {
    expect(csrfMatches(posted({}), csrfFor('a=b; pmp_browser=alice'))).toBe(true)
    expect(csrfMatches(posted({}), csrfFor('pmp_browser=mallory'))).toBe(false)
  })

  it('is not one when the browser has no cookie, or the field is missing', () => {
    expect(csrfMatches(posted({ cookie: '' }), csrfFor(''))).toBe(false)
    expect(csrfMatches(posted({}), null)).toBe(false)
  })

  it('is not one when the field is as long and made of other letters', () => {
    expect(csrfMatches(posted({}), 'é'.repeat(csrfFor('pmp_browser=alice').length))).toBe(false)
  })

  it.each([
    ['origin', 'http://127.0.0.1:4000'],
    ['origin', 'null'],
    ['sec-fetch-site', 'cross-site'],
  ])('is not one when the browser says that it comes from elsewhere: %s %s', (header, value) => {
    expect(csrfMatches(posted({ [header]: value }), csrfFor('pmp_browser=alice'))).toBe(false)
  })
})
