import { describe, expect, it } from 'vitest'
import { aClient, aPublicClient } from './a-client.fixture.ts'
import { readAuthorizationRequest } from './authorization-request.ts'
import type { Client } from './client.ts'
import { type Policy, STRICT } from './policy.ts'

const CHALLENGE = 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM' // RFC 7636 §B

function read(changes: Record<string, string | null>, client: Client | null = aClient(), more = '', policy = STRICT) {
  const base: Record<string, string | null> = {
    response_type: 'code',
    client_id: 'web',
    redirect_uri: 'https://client.test/cb',
    code_challenge: CHALLENGE,
    code_challenge_method: 'S256',
    state: 'xyz',
  }
  const parameters = new URLSearchParams()
  for (const [name, value] of Object.entries({ ...base, ...changes })) if (value !== null) parameters.set(name, value)
  return readAuthorizationRequest(new URLSearchParams(`${parameters}${more}`), client, 'link', policy)
}

const refusal = (verdict: ReturnType<typeof read>) => (verdict.kind === 'send-back' ? verdict.error : verdict.kind)

describe('RFC 6749 §4.1.2.1 — nothing is sent to a redirect URI that is not proven', () => {
  it('stops for an unknown client', () => expect(read({}, null).kind).toBe('stop'))
  it('stops for a redirect URI that is not registered', () =>
    expect(read({ redirect_uri: 'https://client.test/cb/' }).kind).toBe('stop'))
  it('stops even when something else is wrong too', () =>
    expect(read({ redirect_uri: 'https://evil.test', response_type: 'token' }).kind).toBe('stop'))
  it('stops when client_id or redirect_uri is repeated', () => {
    expect(read({}, aClient(), '&client_id=web').kind).toBe('stop')
    expect(read({}, aClient(), '&redirect_uri=https%3A%2F%2Fclient.test%2Fcb').kind).toBe('stop')
  })
  it('stops when no redirect URI is named and two are registered', () =>
    expect(read({ redirect_uri: null }, aClient({ redirectUris: ['https://a.test/', 'https://b.test/'] })).kind).toBe(
      'stop',
    ))
})

describe('RFC 6749 §4.1.1 — the request', () => {
  it('asks when everything checks out, the state byte for byte', () => {
    const state = `${'s'.repeat(4000)} +%&=ü`
    const verdict = read({ state })
    expect(verdict).toMatchObject({ kind: 'ask', request: { state, scope: ['read_photos'], codeChallenge: CHALLENGE } })
  })
  it('uses the only registered redirect URI when none is named, and remembers that none was', () =>
    expect(read({ redirect_uri: null })).toMatchObject({
      request: { redirectUri: 'https://client.test/cb', requestedRedirectUri: null },
    }))
  it('sends a repeated parameter back as invalid_request', () =>
    expect(refusal(read({}, aClient(), '&scope=a&scope=b'))).toBe('invalid_request'))
  it('drops a state that is repeated', () =>
    expect(read({}, aClient(), '&state=other')).toMatchObject({ error: 'invalid_request', state: null }))
  it('refuses a missing response_type as invalid_request', () =>
    expect(refusal(read({ response_type: null }))).toBe('invalid_request'))
  it('treats a parameter without a value as missing', () =>
    expect(refusal(read({ response_type: '' }))).toBe('invalid_request'))
  it.each(['token', 'id_token', 'code token', 'none'])('refuses response_type %s', (response_type) =>
    expect(refusal(read({ response_type }))).toBe('unsupported_response_type'),
  )
  it('answers a token, and no code, to a lab’s client whose server still does', () => {
    const policy: Policy = { ...STRICT, responseType: 'token' }
    expect(read({ response_type: 'token' }, aClient(), '', policy).kind).toBe('ask')
    expect(refusal(read({}, aClient(), '', policy))).toBe('unsupported_response_type')
  })
  it('refuses a client that is not registered for codes', () =>
    expect(refusal(read({}, aClient({ grantTypes: ['client_credentials'] })))).toBe('unauthorized_client'))
  it.each(['fragment', 'form_post'])('refuses response_mode %s', (response_mode) =>
    expect(refusal(read({ response_mode }))).toBe('invalid_request'),
  )
  it('ignores parameters it does not know', () => expect(read({ claims: '{}', foo: 'bar' }).kind).toBe('ask'))
})

describe('RFC 6749 §3.3 — scope', () => {
  it('takes the registered default when none is asked for', () =>
    expect(read({}, aClient({ defaultScope: ['list_albums'] }))).toMatchObject({ request: { scope: ['list_albums'] } }))
  it('refuses a scope nobody knows', () => expect(refusal(read({ scope: 'root' }))).toBe('invalid_scope'))
  it('refuses a scope the client has not registered', () =>
    expect(refusal(read({ scope: 'read_photos write_photos' }))).toBe('invalid_scope'))
  it('refuses the names that every object has', () =>
    expect(refusal(read({ scope: 'toString' }))).toBe('invalid_scope'))
})

describe('RFC 7636 §4.4.1 — PKCE is required', () => {
  it('refuses a request without a challenge', () =>
    expect(refusal(read({ code_challenge: null, code_challenge_method: null }))).toBe('invalid_request'))
  it.each(['plain', null])('refuses the method %s', (code_challenge_method) =>
    expect(refusal(read({ code_challenge_method }))).toBe('invalid_request'),
  )
  it('refuses a challenge that no SHA-256 has', () =>
    expect(refusal(read({ code_challenge: 'short' }))).toBe('invalid_request'))
})

describe('RFC 9700 §2.1.1 — a nonce may stand in for PKCE', () => {
  const without = { code_challenge: null, code_challenge_method: null }
  it('for a confidential client registered so, with openid and nonce', () =>
    expect(read({ ...without, scope: 'openid', nonce: 'n' }, aClient({ requirePkce: false })).kind).toBe('ask'))
  it('not without openid', () =>
    expect(refusal(read({ ...without, nonce: 'n' }, aClient({ requirePkce: false })))).toBe('invalid_request'))
  it('not without nonce', () =>
    expect(refusal(read({ ...without, scope: 'openid' }, aClient({ requirePkce: false })))).toBe('invalid_request'))
  it('never for a public client', () =>
    expect(refusal(read({ ...without, scope: 'openid', nonce: 'n' }, aPublicClient({ requirePkce: false })))).toBe(
      'invalid_request',
    ))
})

describe('OIDC Core §3.1.2.1 and §6 — parameters of OpenID Connect', () => {
  it.each([
    ['request', 'request_not_supported'],
    ['request_uri', 'request_uri_not_supported'],
    ['registration', 'registration_not_supported'],
  ])('refuses %s with %s', (name, error) => expect(refusal(read({ [name]: 'x' }))).toBe(error))
  it('refuses prompt none with anything else', () =>
    expect(refusal(read({ prompt: 'none login' }))).toBe('invalid_request'))
  it('refuses a prompt it does not know', () => expect(refusal(read({ prompt: 'sing' }))).toBe('invalid_request'))
  it('reads max_age as seconds, 0 included', () =>
    expect(read({ max_age: '0' })).toMatchObject({ request: { maxAge: 0 } }))
  it('takes default_max_age of the registration where the request has no max_age', () => {
    const patient = aClient({ otherMetadata: { default_max_age: 300 } })
    expect(read({}, patient)).toMatchObject({ request: { maxAge: 300 } })
    expect(read({ max_age: '9' }, patient)).toMatchObject({ request: { maxAge: 9 } })
    expect(read({})).toMatchObject({ request: { maxAge: null } })
  })
  it('refuses a max_age that is no number', () => expect(refusal(read({ max_age: '-1' }))).toBe('invalid_request'))
})
