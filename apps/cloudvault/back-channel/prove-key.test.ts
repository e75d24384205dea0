import { generateKeyPairSync, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aClient } from '#oauth/a-client.fixture'
import { thumbprint } from '#oauth/json-web-key'
import { signJws } from '#oauth/json-web-signature'
import { hashOf } from '#oauth/opaque-token'
import { closeDatabase } from '#storage/database'
import { dpopBinding } from './dpop-binding.ts'
import { openVault } from './photo-rehearsal.ts'
import { mustProveKey } from './prove-key.ts'

const ME = 'http://127.0.0.1:4000/api/v1/me'
const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
const jwk = publicKey.export({ format: 'jwk' })
const jkt = thumbprint(jwk)
const refused = (code: string) => expect.objectContaining({ code })

let vault: Awaited<ReturnType<typeof openVault>>
beforeAll(async () => {
  vault = await openVault()
})
afterAll(async () => {
  await closeDatabase()
  await vault.close()
})

async function shows(token: string, boundTo: string | null, scheme: 'DPoP' | 'Bearer' = 'DPoP'): Promise<void> {
  const claims = { jti: randomUUID(), htm: 'GET', htu: ME, iat: Math.floor(Date.now() / 1000), ath: hashOf('t') }
  const dpop = await signJws({ alg: 'ES256', typ: 'dpop+jwt', jwk }, claims, privateKey)
  return mustProveKey(new Request(ME, { headers: { dpop } }), { token, scheme }, boundTo)
}

describe('RFC 9449 §7 — a token bound to a key', () => {
  it('is good with a proof by that key', async () => expect(await shows('t', jkt)).toBeUndefined())
  it('is refused with a proof by another key', async () =>
    expect(shows('t', 'another')).rejects.toThrow(refused('invalid_token')))
  it('is refused with a proof for another token', async () =>
    expect(shows('u', jkt)).rejects.toThrow(refused('invalid_dpop_proof')))
  it('is refused as a bearer token', async () =>
    expect(shows('t', jkt, 'Bearer')).rejects.toThrow(refused('invalid_token')))
})

describe('RFC 9449 §5.2 — a client registered for bound tokens', () => {
  it('gets none without a proof', async () =>
    expect(dpopBinding(new Request(ME, { method: 'POST' }), aClient({ dpopBoundAccessTokens: true }))).rejects.toThrow(
      refused('invalid_dpop_proof'),
    ))
})
