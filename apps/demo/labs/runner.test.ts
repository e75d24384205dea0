import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { labRunner } from './runner.ts'
import { Wire } from './wire.ts'

const parties = {
  vault: 'http://127.0.0.1:1',
  shop: 'http://localhost:1',
  mallory: 'http://mallory.localhost:1',
  alice: { email: 'alice@cloudvault.example', password: 'x' },
  hers: { email: 'mallory@cloudvault.example', password: 'x' },
  shopKey: null,
}
const runner = labRunner(parties, 'the-key')
let at = ''
beforeAll(async () => {
  await new Promise<void>((resolve) => runner.listen(0, '127.0.0.1', resolve))
  at = `http://127.0.0.1:${(runner.address() as AddressInfo).port}`
})
afterAll(() => runner.close())

const asks = (path: string, body: unknown, key = 'the-key') =>
  fetch(at + path, { method: 'POST', headers: { authorization: `Bearer ${key}` }, body: JSON.stringify(body) })

describe('the lab runner', () => {
  it('plays for nobody without the key', async () => {
    for (const path of ['/run', '/arm', '/move', '/forget']) expect((await asks(path, {}, 'another')).status).toBe(401)
  })
  it.each(['toString', 'fetch', ''])('makes no move that it does not know: %j', async (move) => {
    const hand = {
      run: 'r',
      clientId: 'c',
      redirectUri: 'a:/b',
      pkce: true,
      capability: 'c',
      verifier: 'v',
      value: null,
    }
    const { status } = await asks('/move', { ...hand, move, link: {}, knowsVerifier: false, app: {} })
    expect(status).toBe(500)
  })
  it.each([
    'http://127.0.0.1:2/',
    'http://localhost:4000/',
    'https://127.0.0.1:1/',
    'http://127.0.0.1:1@evil.example/',
    'file:///etc/passwd',
  ])('calls the three parties and nobody else: not %s', async (address) => {
    const wire = new Wire([parties.vault, parties.shop, parties.mallory])
    await expect(wire.ask(address)).rejects.toThrow('is no party of the labs')
  })
})
