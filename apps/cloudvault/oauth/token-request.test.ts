import { describe, expect, it } from 'vitest'
import { aClient, aPublicClient } from './a-client.fixture.ts'
import { authorizationServerMetadata } from './metadata.ts'
import { TokenError, tokenErrorResponse } from './token-error.ts'
import { readTokenRequest } from './token-request.ts'
import { tokenResponse } from './token-response.ts'

const read =
  (fields: Record<string, string>, client = aClient()) =>
  () =>
    readTokenRequest(new URLSearchParams(fields), client)
const refused = (code: string) => expect.objectContaining({ code })

describe('RFC 6749 §3.2 — the token request', () => {
  it('reads a code request', () =>
    expect(read({ grant_type: 'authorization_code', code: 'c', code_verifier: 'v' })()).toMatchObject({
      code: 'c',
      codeVerifier: 'v',
      redirectUri: null,
    }))
  it('reads a refresh request, its scope as a set or not at all', () => {
    expect(read({ grant_type: 'refresh_token', refresh_token: 'r', scope: 'a b' })()).toMatchObject({
      scope: ['a', 'b'],
    })
    expect(read({ grant_type: 'refresh_token', refresh_token: 'r' })()).toMatchObject({ scope: null })
  })
  it.each([[{}], [{ grant_type: 'authorization_code' }], [{ grant_type: 'refresh_token', refresh_token: '' }]])(
    'refuses %j, which lacks something, as invalid_request',
    (fields) => expect(read(fields as Record<string, string>)).toThrow(refused('invalid_request')),
  )
  it.each(['password', 'implicit', 'toString', '__proto__', 'constructor'])('refuses grant_type %s', (grant_type) =>
    expect(read({ grant_type })).toThrow(refused('unsupported_grant_type')),
  )
  it('refuses a grant type the client has not registered as unauthorized_client', () =>
    expect(
      read({ grant_type: 'refresh_token', refresh_token: 'r' }, aClient({ grantTypes: ['authorization_code'] })),
    ).toThrow(refused('unauthorized_client')))
  it('refuses client credentials to a client that cannot keep any (§4.4)', () =>
    expect(read({ grant_type: 'client_credentials' }, aPublicClient({ grantTypes: ['client_credentials'] }))).toThrow(
      refused('unauthorized_client'),
    ))
  it('refuses a scope that a client speaking for itself has not registered', () => {
    const client = aClient({ grantTypes: ['client_credentials'] })
    expect(read({ grant_type: 'client_credentials', scope: 'write_photos' }, client)).toThrow(refused('invalid_scope'))
  })
  it('refuses a client whose default leaves nothing when no owner is there', () => {
    const client = aClient({ grantTypes: ['client_credentials'], defaultScope: ['openid', 'profile'] })
    expect(read({ grant_type: 'client_credentials' }, client)).toThrow(refused('invalid_scope'))
  })
})

describe('RFC 6749 §5.1 — the answer', () => {
  it('always names the scope, and is kept by nobody', async () => {
    const response = tokenResponse({ accessToken: 'a', tokenType: 'Bearer', expiresIn: 60, scope: ['x', 'y'] })
    expect(await response.json()).toEqual({ access_token: 'a', token_type: 'Bearer', expires_in: 60, scope: 'x y' })
    expect(response.headers.get('cache-control')).toBe('no-store')
  })
})

describe('RFC 6749 §5.2 — the refusal', () => {
  it('is 400 with the word and a description in its character set', async () => {
    const response = tokenErrorResponse(new TokenError('invalid_grant', 'not "this"\nü\\'))
    expect([response.status, await response.json()]).toEqual([
      400,
      { error: 'invalid_grant', error_description: "not 'this'???" },
    ])
  })
  it('is 401 with a challenge for invalid_client by header', () => {
    const response = tokenErrorResponse(new TokenError('invalid_client', 'x', 'Basic realm="CloudVault"'))
    expect([response.status, response.headers.get('www-authenticate')]).toEqual([401, 'Basic realm="CloudVault"'])
  })
  it('is 503 with Retry-After while the database is away', () =>
    expect(tokenErrorResponse(new TokenError('temporarily_unavailable', 'x')).headers.get('retry-after')).toBe('2'))
  it('is not for bugs', () => expect(() => tokenErrorResponse(new Error('bug'))).toThrow('bug'))
})

describe('RFC 8414 §2 — metadata', () => {
  const metadata = authorizationServerMetadata('https://cloudvault.example', { registration: true })
  it('spells the issuer once, everywhere', () => {
    const endpoints = Object.entries(metadata).filter(([name]) => /(_endpoint|_uri)$/.test(name))
    for (const [, value] of endpoints) expect(value).toMatch(/^https:\/\/cloudvault\.example\/oauth2\//)
    expect(metadata.issuer).toBe('https://cloudvault.example')
  })
  it('says what is refused where silence would mean yes', () =>
    expect(metadata).toMatchObject({ request_uri_parameter_supported: false, response_modes_supported: ['query'] }))
})
