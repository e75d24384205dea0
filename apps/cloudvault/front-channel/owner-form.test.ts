import { describe, expect, it, vi } from 'vitest'
import { csrfFor } from '#session/csrf'
import { readOwnerForm } from './owner-form.ts'

vi.mock('#configuration', () => ({
  configuration: () => ({ secret: 's'.repeat(32), secureCookies: false, issuer: 'http://127.0.0.1:4000' }),
}))

const ALICE = 'cv_session=alice'
const post = (csrf: string, headers: Record<string, string> = {}) =>
  new Request('http://127.0.0.1:4000/consent/decision', {
    method: 'POST',
    body: new URLSearchParams({ csrf, decision: 'approve' }),
    headers: { cookie: ALICE, ...headers },
  })
const isGenuine = async (request: Request) => (await readOwnerForm(request)).genuine

describe('RFC 9700 §4.7 — a form that an owner sent', () => {
  it('is genuine with the token that this session was shown', async () =>
    expect(await isGenuine(post(csrfFor(ALICE)))).toBe(true))
  it('is not genuine with the token of another session', async () =>
    expect(await isGenuine(post(csrfFor('cv_session=mallory')))).toBe(false))
  it('is not genuine without a token', async () => expect(await isGenuine(post(''))).toBe(false))
  it('is not genuine when another site sends it', async () =>
    expect(await isGenuine(post(csrfFor(ALICE), { 'sec-fetch-site': 'cross-site' }))).toBe(false))
  it('is not read to its end when it does not say how long it is', async () => {
    let sent = 0
    const body = new ReadableStream<Uint8Array>({
      pull: (to) => void (sent++ < 1000 ? to.enqueue(new Uint8Array(10_000)) : to.close()),
    })
    const endless = new Request('http://127.0.0.1:4000/consent/decision', {
      method: 'POST',
      body,
      duplex: 'half',
    } as RequestInit)
    expect(await isGenuine(endless)).toBe(false)
    expect(sent).toBeLessThan(20)
  })
  it('is not read when it is longer than any form of ours', async () =>
    expect(await isGenuine(post(csrfFor(ALICE), { 'content-length': '70000' }))).toBe(false))
})
