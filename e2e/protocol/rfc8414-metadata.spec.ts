import { CLOUDVAULT, exchange } from './cast/endpoints.ts'
import { expect, test } from './cast/play.ts'

const DOCUMENTS = ['/.well-known/oauth-authorization-server', '/.well-known/openid-configuration']
/** Every extension there are tests for: losing one here would let its tests wait for ever (`onlyWhenAdvertised`). */
const PROMISED = {
  grant_types_supported: [
    'authorization_code',
    'refresh_token',
    'client_credentials',
    'urn:ietf:params:oauth:grant-type:device_code',
  ],
  token_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post', 'private_key_jwt', 'none'],
  introspection_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post', 'private_key_jwt'],
  dpop_signing_alg_values_supported: ['ES256', 'RS256'],
  prompt_values_supported: ['none', 'login', 'consent', 'select_account'],
  scopes_supported: ['read_photos', 'list_albums', 'write_photos', 'openid', 'profile', 'email', 'offline_access'],
  protected_resources: [`${CLOUDVAULT}/api/v1`],
}
const ENDPOINTS = {
  authorization_endpoint: 'authorize',
  token_endpoint: 'token',
  revocation_endpoint: 'revoke',
  introspection_endpoint: 'introspect',
  device_authorization_endpoint: 'device_authorization',
  pushed_authorization_request_endpoint: 'par',
  registration_endpoint: 'register',
  userinfo_endpoint: 'userinfo',
  jwks_uri: 'jwks',
  end_session_endpoint: 'logout',
}
const metadataAt = async (path: string) => (await exchange(CLOUDVAULT + path)).json

for (const path of DOCUMENTS) {
  test.describe(`RFC 8414 §2 — ${path}`, () => {
    test('is JSON that any origin may read', async () => {
      const answer = await exchange(CLOUDVAULT + path, { headers: { origin: 'https://anywhere.test' } })
      expect(answer.status).toBe(200)
      expect(answer.header('content-type')).toMatch(/^application\/json/)
      expect(answer.header('access-control-allow-origin')).toBe('*')
    })

    test('issuer is spelled exactly as configured', async () => {
      expect((await metadataAt(path)).issuer).toBe(CLOUDVAULT)
    })

    test('every URL in it begins with the issuer', async () => {
      const urls = Object.values(await metadataAt(path))
        .flat()
        .filter((value) => /^https?:/.test(String(value)))
      for (const url of urls) expect(url).toMatch(new RegExp(`^${CLOUDVAULT}(/|$)`))
    })

    test('every endpoint it names exists', async () => {
      const metadata = await metadataAt(path)
      for (const [name, url] of Object.entries(metadata).filter(([key]) => /_endpoint$|_uri$/.test(key))) {
        const { status } = await exchange(String(url), { method: 'OPTIONS' })
        expect(status, `${name} ${url}`).not.toBe(404)
      }
    })

    test('says what this server does and does not', async () => {
      const metadata = await metadataAt(path)
      expect(metadata.response_types_supported).toEqual(['code'])
      expect(metadata.response_modes_supported).toEqual(['query'])
      expect(metadata.code_challenge_methods_supported).toEqual(['S256'])
      expect(metadata.grant_types_supported).toEqual(expect.arrayContaining(['authorization_code', 'refresh_token']))
      expect(metadata.grant_types_supported).not.toContain('password')
      expect(metadata.grant_types_supported).not.toContain('implicit')
      expect(metadata.authorization_response_iss_parameter_supported).toBe(true)
      expect(metadata.request_parameter_supported ?? false).toBe(false)
      expect(metadata.request_uri_parameter_supported).toBe(false)
      expect(metadata.claims_parameter_supported ?? false).toBe(false)
      expect(metadata.scopes_supported).toEqual(expect.arrayContaining(['read_photos', 'list_albums', 'openid']))
    })

    test('advertises every extension that is promised', async () => {
      const metadata = await metadataAt(path)
      for (const [member, values] of Object.entries(PROMISED)) {
        expect(metadata[member], member).toEqual(expect.arrayContaining(values))
      }
      for (const [member, name] of Object.entries(ENDPOINTS)) {
        expect(metadata[member], member).toBe(`${CLOUDVAULT}/oauth2/${name}`)
      }
      for (const member of ['backchannel_logout_supported', 'backchannel_logout_session_supported']) {
        expect(metadata[member], member).toBe(true)
      }
    })

    test('no address in it has a fragment, and no list in it is empty', async () => {
      const values = Object.values(await metadataAt(path))
      expect(values.filter((value) => typeof value === 'string' && value.includes('#'))).toEqual([])
      expect(values.filter((value) => Array.isArray(value) && value.length === 0)).toEqual([])
    })

    test('algorithms for signing are named wherever private_key_jwt is, and none is no algorithm', async () => {
      const metadata = await metadataAt(path)
      for (const [name, methods] of Object.entries(metadata).filter(([key]) => /_auth_methods_supported$/.test(key))) {
        expect(methods).toContain('private_key_jwt')
        const algorithms = metadata[name.replace('auth_methods', 'auth_signing_alg_values')]
        expect(algorithms).toEqual(expect.arrayContaining(['RS256']))
        expect(algorithms).not.toContain('none')
      }
    })

    test('is not fooled by the Host header', async () => {
      const headers = { host: 'evil.test', 'x-forwarded-host': 'evil.test', forwarded: 'host=evil.test;proto=https' }
      const answer = await exchange(CLOUDVAULT + path, { headers })
      expect(answer.text).not.toContain('evil.test')
    })
  })
}

test.describe('RFC 8414 §3 — both documents', () => {
  test('agree on everything that both say', async () => {
    const [oauth, openid] = [await metadataAt(DOCUMENTS[0] ?? ''), await metadataAt(DOCUMENTS[1] ?? '')]
    for (const name of Object.keys(oauth)) if (name in openid) expect(openid[name], name).toEqual(oauth[name])
  })

  test('OIDC Discovery §3 — the OpenID document has its required members', async () => {
    const metadata = await metadataAt('/.well-known/openid-configuration')
    expect(metadata.subject_types_supported).toEqual(['public'])
    expect(metadata.id_token_signing_alg_values_supported).toContain('RS256')
    expect(metadata.id_token_signing_alg_values_supported).not.toContain('none')
    expect(metadata.jwks_uri).toBe(`${CLOUDVAULT}/oauth2/jwks`)
    expect(metadata.userinfo_endpoint).toBe(`${CLOUDVAULT}/oauth2/userinfo`)
  })
})
