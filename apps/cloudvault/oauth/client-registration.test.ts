import { describe, expect, it } from 'vitest'
import { clientFrom } from './client-metadata.ts'
import { readRegistration, registrationOf } from './client-registration.ts'

const SHOP = { client_name: 'Shop', redirect_uris: ['https://shop.test/cb'] }
const read = (changes: object) => readRegistration({ ...SHOP, ...changes }, false)

describe('RFC 7591 §3 — a client registers itself', () => {
  it('is taken at its word, with defaults for the rest', () =>
    expect(read({})).toMatchObject({
      accepted: { token_endpoint_auth_method: 'client_secret_basic', grant_types: ['authorization_code'] },
    }))
  it('may say things nobody here knows (§2)', () =>
    expect(read({ colour: 'red', jwks_uri: 'https://shop.test/jwks' })).toHaveProperty('accepted'))
  it.each([[[]], [['http://shop.test/cb']], [['https://shop.test/cb#x']], [['javascript:alert(1)']]])(
    'refuses the redirect URIs %j as invalid_redirect_uri',
    (redirect_uris) => expect(read({ redirect_uris })).toMatchObject({ error: 'invalid_redirect_uri' }),
  )
  it.each([
    { grant_types: ['password'] },
    { token_endpoint_auth_method: 'tls_client_auth' },
    { introspection: true },
    { client_name: 'Print\u202esciPyM' },
    { client_name: ' ' },
    { code_ttl: 601 },
    { resources: ['https://shop.test/'] },
    { backchannel_logout_uri: 'http://127.0.0.1/out' },
  ])('refuses %j as invalid_client_metadata', (changes) =>
    expect(read(changes)).toMatchObject({ error: 'invalid_client_metadata' }),
  )
})

describe('RFC 7591 §3.2.1 — the answer says what was registered', () => {
  it('reads back as it was written', () => {
    const verdict = read({ software_id: 'shop-1', scope: 'read_photos' })
    if (!('accepted' in verdict)) throw new Error(verdict.description)
    const answer = registrationOf(clientFrom('id', null, verdict.accepted))
    expect(answer).toMatchObject({ ...SHOP, client_id: 'id', software_id: 'shop-1', scope: 'read_photos' })
    expect(readRegistration(answer, false)).toHaveProperty('accepted')
    expect(JSON.stringify(answer)).not.toMatch(/secret_hash|null/i)
  })
})
