import { describe, expect, it } from 'vitest'
import { clientFrom, firstIssue, registeredClient } from './client-metadata.ts'
import { hashOf } from './opaque-token.ts'

const CONTRACT = {
  client_id: 'web',
  client_secret: '…'.replace('…', 'a secret: with +'),
  client_name: 'Web',
  redirect_uris: ['http://127.0.0.1:9001/cb'],
  grant_types: ['authorization_code', 'refresh_token'],
  token_endpoint_auth_method: 'client_secret_basic',
  application_type: 'web',
  scope: 'openid read_photos list_albums',
  default_scope: 'read_photos',
  require_pkce: true,
  access_token_format: 'opaque',
  allowed_origins: [],
  post_logout_redirect_uris: [],
  code_ttl: 60,
  access_token_ttl: 3600,
  refresh_token_idle_ttl: 2592000,
  refresh_token_absolute_ttl: 7776000,
  introspection: false,
}
const issueOf = (changes: object) => {
  const parsed = registeredClient(true).safeParse({ ...CONTRACT, ...changes })
  return parsed.success ? null : firstIssue(parsed.error)
}

describe('RFC 7591 §2 — client metadata', () => {
  it('reads the seed file’s example', () => {
    const client = clientFrom('web', 's', registeredClient(true).parse(CONTRACT))
    expect(client).toMatchObject({
      clientId: 'web',
      clientSecretHash: hashOf('s'),
      scope: ['openid', 'read_photos', 'list_albums'],
    })
  })
  it('knows defaults for everything but the identifier and the secret', () =>
    expect(registeredClient(true).safeParse({ client_id: 'a', client_secret: 'b' }).success).toBe(true))
  it.each([
    ['an unknown field', { colour: 'red' }, 'colour'],
    ['a bad redirect URI, by its place', { redirect_uris: ['https://a.test/', '/cb'] }, 'redirect_uris[1]'],
    ['an unknown scope', { scope: 'root' }, 'scope'],
    ['a default outside of the scope', { default_scope: 'email' }, 'default_scope'],
    ['the implicit grant', { grant_types: ['implicit'] }, 'grant_types[0]'],
    ['the password grant', { grant_types: ['authorization_code', 'password'] }, 'grant_types[1]'],
    ['a key client without keys', { token_endpoint_auth_method: 'private_key_jwt' }, 'jwks'],
    ['a missing secret', { client_secret: undefined }, 'client_secret'],
    ['an origin with a path', { allowed_origins: ['https://a.test/x'] }, 'allowed_origins[0]'],
    ['an identifier outside of ASCII', { client_id: 'wéb' }, 'client_id'],
    ['a lifetime of nothing', { code_ttl: 0 }, 'code_ttl'],
    [
      'a public client that acts for itself',
      { token_endpoint_auth_method: 'none', client_secret: undefined, grant_types: ['client_credentials'] },
      'grant_types',
    ],
  ])('refuses %s and names it', (_title, changes, path) => expect(issueOf(changes)?.path).toBe(path))
  it('takes jwt for at+jwt', () =>
    expect(
      clientFrom('a', null, registeredClient(true).parse({ ...CONTRACT, access_token_format: 'jwt' }))
        .accessTokenFormat,
    ).toBe('at+jwt'))
})
