import { describe, expect, it } from 'vitest'
import { aClient, aPublicClient } from './a-client.fixture.ts'
import { proveClient, readBasicCredentials, readCredentials } from './client-authentication.ts'
import { hashOf } from './opaque-token.ts'

const NOW = new Date('2026-11-20T12:00:00Z')
const basic = (text: string) => `Basic ${Buffer.from(text).toString('base64')}`
const form = (fields: Record<string, string>) => new URLSearchParams(fields)
const confidential = aClient({ clientSecretHash: hashOf('s3cret') })
const shown = (clientSecret: string | null, byHeader = true) => ({
  clientId: 'web',
  clientSecret,
  assertion: null,
  byHeader,
})

describe('RFC 6749 §2.3.1 — Basic credentials are form-encoded', () => {
  it('decodes plus and percent', () =>
    expect(readBasicCredentials(basic('my+app%3A1:p%2Bq%25 %C3%BC'))).toMatchObject({
      clientId: 'my app:1',
      clientSecret: 'p+q% ü',
    }))
  it('reads the scheme in any case', () =>
    expect(readBasicCredentials(basic('a:b').replace('Basic', 'bAsIc')).clientId).toBe('a'))
  it.each(['Bearer x', 'Basic', 'Basic !!!', basic('no-colon'), basic(':secret'), basic('a:%00'), basic('a:%FF')])(
    'refuses %s as invalid_client with a challenge',
    (header) =>
      expect(() => readBasicCredentials(header)).toThrow(
        expect.objectContaining({ code: 'invalid_client', challenge: expect.stringMatching(/^Basic /) }),
      ),
  )
})

describe('RFC 6749 §2.3 — one method in each request', () => {
  it('refuses credentials in header and body', () =>
    expect(() => readCredentials(basic('web:s'), form({ client_secret: 's' }))).toThrow(
      expect.objectContaining({ code: 'invalid_request' }),
    ))
  it('accepts the same client_id in the body', () =>
    expect(readCredentials(basic('web:s'), form({ client_id: 'web' })).clientSecret).toBe('s'))
  it('refuses another client_id in the body', () =>
    expect(() => readCredentials(basic('web:s'), form({ client_id: 'other' }))).toThrow(
      expect.objectContaining({ code: 'invalid_client' }),
    ))
  it('refuses a request that names no client', () =>
    expect(() => readCredentials(null, form({}))).toThrow(expect.objectContaining({ code: 'invalid_client' })))
})

describe('RFC 6749 §3.2.1 — the client proves itself', () => {
  it('accepts the secret, in the header or the body, whichever of the two was registered', () => {
    expect(proveClient(confidential, shown('s3cret'), NOW)).toBe(confidential)
    expect(proveClient(confidential, shown('s3cret', false), NOW)).toBe(confidential)
  })
  it.each([
    ['a wrong secret', confidential, shown('wrong')],
    ['no secret', confidential, shown(null)],
    ['an unknown client', null, shown('s3cret')],
    ['a client without a stored secret and an empty one', aClient(), shown(null)],
    ['a secret for a public client', aPublicClient(), shown('x')],
    [
      'a secret where a key is registered',
      aClient({ tokenEndpointAuthMethod: 'private_key_jwt', clientSecretHash: hashOf('s') }),
      shown('s'),
    ],
  ])('refuses %s as invalid_client', (_title, client, credentials) =>
    expect(() => proveClient(client, credentials, NOW)).toThrow(expect.objectContaining({ code: 'invalid_client' })),
  )
  it('accepts the secret before the last roll for a while, and not after', () => {
    const rolled = (until: number) =>
      aClient({
        clientSecretHash: hashOf('new'),
        previousSecretHash: hashOf('s3cret'),
        previousSecretUntil: new Date(NOW.getTime() + until),
      })
    expect(() => proveClient(rolled(1), shown('s3cret'), NOW)).not.toThrow()
    expect(() => proveClient(rolled(0), shown('s3cret'), NOW)).toThrow(
      expect.objectContaining({ code: 'invalid_client' }),
    )
  })
  it('lets a public client say only its name', () => {
    const client = aPublicClient()
    expect(proveClient(client, shown(null, false), NOW)).toBe(client)
  })
})

describe('RFC 6749 §5.2 — WWW-Authenticate answers an attempt with the Authorization header', () => {
  const refused = (byHeader: boolean) => () => proveClient(confidential, shown('wrong', byHeader), NOW)
  it('is there when Basic was tried', () =>
    expect(refused(true)).toThrow(expect.objectContaining({ challenge: expect.stringMatching(/^Basic /) })))
  it('is absent when it was not, so that no browser asks for a password', () =>
    expect(refused(false)).toThrow(expect.objectContaining({ challenge: null })))
})
