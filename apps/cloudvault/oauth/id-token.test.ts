import { createHash, generateKeyPairSync } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { idTokenClaims, ownerClaims } from './id-token.ts'
import { parseJws, publicKeyOf, signatureMatches, signJws } from './json-web-signature.ts'

const NOW = new Date('2026-11-20T12:00:00.900Z')
const owner = { id: 'alice', name: 'Alice', email: 'alice@cloudvault.example' }
const signIn = {
  issuer: 'https://cloudvault.example',
  clientId: 'web',
  owner,
  scope: ['openid'],
  nonce: 'n',
  authTime: new Date(NOW.getTime() - 5000),
  sessionHandle: 's',
  accessToken: 'cv_at_x',
  now: NOW,
}

describe('OIDC Core §2 — the id_token', () => {
  it('says who, for whom, when, and with which access token', () =>
    expect(idTokenClaims(signIn)).toEqual({
      iss: 'https://cloudvault.example',
      sub: 'alice',
      aud: 'web',
      iat: 1795176000,
      exp: 1795179600,
      auth_time: 1795175995,
      nonce: 'n',
      sid: 's',
      at_hash: createHash('sha256').update('cv_at_x').digest().subarray(0, 16).toString('base64url'),
    }))
  it('has no nonce where none was sent', () =>
    expect(idTokenClaims({ ...signIn, nonce: null })).not.toHaveProperty('nonce'))
})

describe('OIDC Core §5.4 — claims by scope', () => {
  it('openid alone opens the subject', () => expect(ownerClaims(owner, ['openid'])).toEqual({ sub: 'alice' }))
  it('profile opens the name, email the address', () =>
    expect(ownerClaims(owner, ['openid', 'profile', 'email'])).toEqual({
      sub: 'alice',
      name: 'Alice',
      email: 'alice@cloudvault.example',
      email_verified: false,
    }))
})

describe('RFC 7515 §5.2 — signatures', () => {
  const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const signed = (alg: string, key = alg === 'RS256' ? rsa.privateKey : ec.privateKey) =>
    signJws({ alg }, { a: 1 }, key)

  it.each(['RS256', 'ES256'])('%s verifies with its public key and with no other', async (alg) => {
    const jws = parseJws(await signed(alg))
    const [right, wrong] = alg === 'RS256' ? [rsa.publicKey, ec.publicKey] : [ec.publicKey, rsa.publicKey]
    expect(jws && signatureMatches(jws, right)).toBe(true)
    expect(jws && signatureMatches(jws, wrong)).toBe(false)
  })
  it('a changed payload does not verify', async () => {
    const [header, , signature] = (await signed('ES256')).split('.')
    const forged = parseJws(`${header}.${Buffer.from('{"a":2}').toString('base64url')}.${signature}`)
    expect(forged && signatureMatches(forged, ec.publicKey)).toBe(false)
  })
  it('alg none is no algorithm', async () => {
    const none = parseJws(`${Buffer.from('{"alg":"none"}').toString('base64url')}.e30.eA`)
    expect(none && signatureMatches(none, rsa.publicKey)).toBe(false)
  })
  it.each(['', 'a.b', 'a.b.c.d', 'e30.e30.', '!.e30.e30', 'W10.e30.e30'])('%j is not a JWS', (text) =>
    expect(parseJws(text)).toBeNull(),
  )
  it('a symmetric or private key is no public key', () => {
    expect(publicKeyOf({ kty: 'oct', k: 'AAAA' })).toBeNull()
    expect(publicKeyOf(ec.privateKey.export({ format: 'jwk' }))).toBeNull()
    expect(publicKeyOf(ec.publicKey.export({ format: 'jwk' }))).not.toBeNull()
  })
})
