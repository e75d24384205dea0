import type { SeedClient } from '../../stage/seed-file.ts'

const EVERY_SCOPE = 'openid profile email offline_access read_photos list_albums write_photos'

/** What most clients here have in common; each entry below says only how it differs. */
const confidential = {
  client_secret: 'web-secret-0123456789abcdefghijklmnop',
  redirect_uris: ['http://127.0.0.1:9001/cb'],
  grant_types: ['authorization_code', 'refresh_token'],
  token_endpoint_auth_method: 'client_secret_basic',
  scope: EVERY_SCOPE,
  default_scope: 'read_photos',
}
const publicClient = {
  redirect_uris: ['http://127.0.0.1:9001/cb'],
  grant_types: ['authorization_code', 'refresh_token'],
  token_endpoint_auth_method: 'none',
  scope: EVERY_SCOPE,
  default_scope: 'read_photos',
}

/** Every kind of client the protocol tests play. Nothing listens at their redirect URIs: only the Location counts. */
export const registeredClients = {
  web: {
    ...confidential,
    client_id: 'e2e-web',
    client_name: 'Web',
    redirect_uris: ['http://127.0.0.1:9001/cb', 'http://127.0.0.1:9001/other'],
    allowed_origins: ['http://localhost:9100'],
  },
  rival: {
    ...confidential,
    client_id: 'e2e-rival',
    client_name: 'Rival',
    client_secret: 'rival-secret-0123456789abcdefgh',
  },
  post: {
    ...confidential,
    client_id: 'e2e-post',
    client_name: 'Post',
    token_endpoint_auth_method: 'client_secret_post',
  },
  reader: { ...confidential, client_id: 'e2e-reader', client_name: 'Reader', scope: 'read_photos list_albums' },
  codeOnly: {
    ...confidential,
    client_id: 'e2e-code-only',
    client_name: 'Code only',
    grant_types: ['authorization_code'],
  },
  spa: {
    ...publicClient,
    client_id: 'e2e-spa',
    client_name: 'Spa',
    redirect_uris: ['http://localhost:9200/'],
    allowed_origins: ['http://localhost:9200'],
  },
  native: {
    ...publicClient,
    client_id: 'e2e-native',
    client_name: 'Native',
    application_type: 'native',
    redirect_uris: [
      'http://127.0.0.1/cb',
      'http://[::1]/cb',
      'http://localhost/cb',
      'http://127.0.0.1:41234',
      'com.example.e2e:/cb',
    ],
  },
  noPkce: { ...confidential, client_id: 'e2e-no-pkce', client_name: 'No Pkce', require_pkce: false },
  strange: {
    ...confidential,
    client_id: 'e2e strange:%&+/?=client',
    client_name: 'Strange',
    client_secret: 's p:a%c+e&=/secret ~`"<>\\|{}^',
  },
  query: {
    ...confidential,
    client_id: 'e2e-query',
    client_name: 'Query',
    redirect_uris: ['http://127.0.0.1:9001/cb?tenant=a%20b&x=1', 'http://127.0.0.1:9001', 'http://127.0.0.1:9001/?'],
  },
  fleeting: {
    ...confidential,
    client_id: 'e2e-fleeting',
    client_name: 'Fleeting',
    code_ttl: 1,
    access_token_ttl: 1,
    refresh_token_idle_ttl: 2,
  },
  short: { ...confidential, client_id: 'e2e-short', client_name: 'Short', access_token_ttl: 120 },
  jwt: { ...confidential, client_id: 'e2e-jwt', client_name: 'Jwt', access_token_format: 'jwt' },
} satisfies Record<string, SeedClient>
