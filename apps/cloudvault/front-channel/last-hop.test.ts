import { describe, expect, it, vi } from 'vitest'
import { answer, refuse } from './last-hop.ts'

vi.mock('#configuration', () => ({ configuration: () => ({ issuer: 'http://127.0.0.1:4000' }) }))

const to = { clientId: 'web', redirectUri: 'https://client.test/cb', state: 's' }

describe('RFC 9700 §4.12 — the last hop', () => {
  it.each([
    ['an answer', () => answer(to, 'c')],
    ['a refusal', () => refuse(to, 'access_denied', 'no')],
  ])('%s is 303, so that no form is posted again', async (_what, last) => expect((await last()).status).toBe(303))
  it('is kept by nobody and says nothing of where it came from', async () => {
    const { headers } = await answer(to, 'c')
    expect([headers.get('cache-control'), headers.get('referrer-policy')]).toEqual(['no-store', 'no-referrer'])
  })
})

describe('RFC 9207 §2 — who answers', () => {
  it('names the issuer beside the code', async () =>
    expect((await answer(to, 'c')).headers.get('location')).toContain('iss=http%3A%2F%2F127.0.0.1%3A4000'))
  it('names the issuer beside an error', () =>
    expect(refuse(to, 'access_denied', 'no').headers.get('location')).toContain('iss=http%3A%2F%2F127.0.0.1%3A4000'))
})
