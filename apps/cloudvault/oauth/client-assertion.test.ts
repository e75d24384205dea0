import { generateKeyPairSync } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { aClient } from './a-client.fixture.ts'
import { claimedClient, proveAssertion } from './client-assertion.ts'
import { signJws } from './json-web-signature.ts'

const NOW = new Date('2026-11-20T12:00:00Z')
const seconds = NOW.getTime() / 1000
const ours = generateKeyPairSync('ec', { namedCurve: 'P-256' })
const other = generateKeyPairSync('ec', { namedCurve: 'P-256' })
const client = aClient({
  tokenEndpointAuthMethod: 'private_key_jwt',
  jwks: { keys: [{ ...ours.publicKey.export({ format: 'jwk' }), kid: 'k' }] },
})
const ISSUER = 'https://cloudvault.example'
const good = { iss: 'web', sub: 'web', aud: ISSUER, exp: seconds + 60, jti: 'j' }
const sign = (claims: object, key = ours.privateKey) => signJws({ alg: 'ES256', kid: 'k' }, claims, key)
const prove = (assertion: string, by = client) => proveAssertion(assertion, by, [ISSUER], NOW)

describe('RFC 7523 §3 — the client assertion', () => {
  it('proves the client, and is to be remembered until it expires', async () =>
    expect(prove(await sign(good))).toEqual({ jti: 'j', expiresAt: new Date((seconds + 120) * 1000) }))
  it('may name several audiences', async () =>
    expect(prove(await sign({ ...good, aud: ['https://other.test', ISSUER] })).jti).toBe('j'))
  it.each([
    ['somebody else’s', { iss: 'other' }],
    ['about somebody else', { sub: 'other' }],
    ['for another server', { aud: 'https://other.test' }],
    ['without an end', { exp: undefined }],
    ['that has expired', { exp: seconds - 60 }],
    ['that lives too long', { exp: seconds + 4000 }],
    ['from the future', { nbf: seconds + 61 }],
    ['without jti', { jti: undefined }],
  ])('refuses one %s', async (_title, changes) => {
    const assertion = await sign({ ...good, ...changes })
    expect(() => prove(assertion)).toThrow(expect.objectContaining({ code: 'invalid_client' }))
  })
  it('refuses a signature by another key', async () => {
    const assertion = await sign(good, other.privateKey)
    expect(() => prove(assertion)).toThrow(expect.objectContaining({ code: 'invalid_client' }))
  })
  it('refuses another algorithm than the registered token_endpoint_auth_signing_alg', async () => {
    const only = (alg: string) => aClient({ ...client, otherMetadata: { token_endpoint_auth_signing_alg: alg } })
    const assertion = await sign(good)
    expect(prove(assertion, only('ES256')).jti).toBe('j')
    expect(() => prove(assertion, only('RS256'))).toThrow(expect.objectContaining({ code: 'invalid_client' }))
  })
  it('refuses a client that registered a secret instead', async () => {
    const assertion = await sign(good)
    expect(() => prove(assertion, aClient({ jwks: client.jwks }))).toThrow(
      expect.objectContaining({ code: 'invalid_client' }),
    )
  })
  it('tolerates a clock that is a minute off', async () =>
    expect(prove(await sign({ ...good, exp: seconds - 59, nbf: seconds + 60 })).jti).toBe('j'))
  it('names the client it is about before anything is believed', async () =>
    expect(claimedClient(await sign(good))).toBe('web'))
})
