import { createHash, generateKeyPairSync } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { type ProofUse, readProof } from './dpop.ts'
import { thumbprint } from './json-web-key.ts'
import { signJws } from './json-web-signature.ts'

const NOW = new Date('2026-11-20T12:00:00Z')
const iat = NOW.getTime() / 1000
const key = generateKeyPairSync('ec', { namedCurve: 'P-256' })
const other = generateKeyPairSync('ec', { namedCurve: 'P-256' })
const jwk = key.publicKey.export({ format: 'jwk' })
const use: ProofUse = {
  method: 'POST',
  uri: 'https://cloudvault.example/oauth2/token',
  accessToken: null,
  nonces: null,
  now: NOW,
}
const good = { jti: 'j', htm: 'POST', htu: use.uri, iat }
const proof = (claims: object = {}, header: object = {}, signer = key.privateKey) =>
  signJws({ alg: 'ES256', typ: 'dpop+jwt', jwk, ...header }, { ...good, ...claims }, signer)
const refused = (code: string) => expect.objectContaining({ code })

describe('RFC 9449 §4.3 — checking a proof', () => {
  it('finds the key that made it', async () =>
    expect(readProof(await proof(), use)).toMatchObject({ jkt: thumbprint(jwk), jti: 'j' }))
  it('leaves query and fragment of the address out', async () =>
    expect(readProof(await proof({ htu: `${use.uri}?a=1#b` }), use).jti).toBe('j'))
  it.each([
    ['for another method', { htm: 'GET' }, {}],
    ['for another address', { htu: 'https://cloudvault.example/oauth2/revoke' }, {}],
    ['for no address', { htu: 'nowhere' }, {}],
    ['that is too old', { iat: iat - 301 }, {}],
    ['from the future', { iat: iat + 61 }, {}],
    ['without jti', { jti: undefined }, {}],
    ['of another type', {}, { typ: 'JWT' }],
    ['without a key', {}, { jwk: undefined }],
    ['that shows its private key', {}, { jwk: key.privateKey.export({ format: 'jwk' }) }],
    ['that carries another key', {}, { jwk: other.publicKey.export({ format: 'jwk' }) }],
  ])('refuses a proof %s', async (_title, claims, header) => {
    const made = await proof(claims, header)
    expect(() => readProof(made, use)).toThrow(refused('invalid_dpop_proof'))
  })
  it('refuses two proofs at once', async () => {
    const two = `${await proof()}, ${await proof()}`
    expect(() => readProof(two, use)).toThrow(refused('invalid_dpop_proof'))
  })
})

describe('RFC 9449 §7 — a proof accompanies one token', () => {
  const ath = createHash('sha256').update('cv_at_x').digest('base64url')
  it('accepts its hash', async () =>
    expect(readProof(await proof({ ath }), { ...use, accessToken: 'cv_at_x' }).jti).toBe('j'))
  it('refuses another one’s', async () => {
    const made = await proof({ ath })
    expect(() => readProof(made, { ...use, accessToken: 'cv_at_y' })).toThrow(refused('invalid_dpop_proof'))
  })
})

describe('RFC 9449 §8 — nonces', () => {
  it('are asked for where the server wants them', async () => {
    const made = await proof()
    expect(() => readProof(made, { ...use, nonces: ['n'] })).toThrow(refused('use_dpop_nonce'))
  })
  it('are accepted when they are ours', async () =>
    expect(readProof(await proof({ nonce: 'n' }), { ...use, nonces: ['m', 'n'] }).jti).toBe('j'))
})
