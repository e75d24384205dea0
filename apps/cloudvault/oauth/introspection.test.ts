import { describe, expect, it } from 'vitest'
import { aClient } from './a-client.fixture.ts'
import { introspection, readIntrospectionRequest } from './introspection.ts'
import { audienceWithin } from './resource-indicator.ts'

const ISSUER = 'https://cloudvault.example'
const token = {
  clientId: 'web',
  scope: ['read_photos', 'email'],
  audience: [`${ISSUER}/api/v1`],
  dpopJkt: null,
  issuedAt: new Date(1_000_000),
  expiresAt: new Date(2_000_000),
  owner: { id: 'alice' },
}
const photos = aClient({ introspection: true })

describe('RFC 7662 §2.2 — introspection', () => {
  it('tells a resource server about a token made for it', () =>
    expect(introspection(token, photos, ISSUER)).toEqual({
      active: true,
      scope: 'read_photos email',
      client_id: 'web',
      token_type: 'Bearer',
      iat: 1000,
      exp: 2000,
      sub: 'alice',
      aud: `${ISSUER}/api/v1`,
      iss: ISSUER,
    }))
  it.each([
    ['an unknown or dead token', null, photos],
    ['a token for another resource', { ...token, audience: ['https://other.test/'] }, photos],
    [
      'the photo API’s token, to another resource',
      token,
      aClient({ introspection: true, resources: ['https://other.test/'] }),
    ],
  ])('says nothing but inactive of %s', (_title, shown, by) =>
    expect(introspection(shown, by, ISSUER)).toEqual({ active: false }),
  )
  it('names the client as the subject where there is no owner', () =>
    expect(introspection({ ...token, owner: null }, photos, ISSUER)).toMatchObject({ sub: 'web' }))
  it('tells which key a token is bound to (RFC 9449 §6.2)', () =>
    expect(introspection({ ...token, dpopJkt: 'k' }, photos, ISSUER)).toMatchObject({
      token_type: 'DPoP',
      cnf: { jkt: 'k' },
    }))
})

describe('RFC 7662 §2.1 — who may ask', () => {
  it('is a client marked as a resource server, and nobody else', () => {
    const form = new URLSearchParams({ token: 't' })
    expect(readIntrospectionRequest(form, photos)).toBe('t')
    expect(() => readIntrospectionRequest(form, aClient())).toThrow(
      expect.objectContaining({ code: 'unauthorized_client' }),
    )
  })
  it('is nobody without credentials, however marked', () => {
    const nobody = aClient({ introspection: true, tokenEndpointAuthMethod: 'none' })
    expect(() => readIntrospectionRequest(new URLSearchParams({ token: 't' }), nobody)).toThrow(
      expect.objectContaining({ code: 'unauthorized_client' }),
    )
  })
  it('is nobody who names no token', () =>
    expect(() => readIntrospectionRequest(new URLSearchParams(), photos)).toThrow(
      expect.objectContaining({ code: 'invalid_request' }),
    ))
})

describe('RFC 8707 §2.2 — audience', () => {
  it('is everything granted when nothing is asked for, less when less is', () => {
    expect(audienceWithin([], ['a', 'b'])).toEqual(['a', 'b'])
    expect(audienceWithin(['b'], ['a', 'b'])).toEqual(['b'])
  })
  it('is never more', () => expect(audienceWithin(['c'], ['a', 'b'])).toBeNull())
})
