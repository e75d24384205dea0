/** The clients and people of the benchmark, the same for every party. */
export const WEB = { id: 'bench-web', secret: 'bench-web-secret-of-no-worth-0123456789' }
export const RESOURCE_SERVER = { id: 'bench-resource-server', secret: 'bench-resource-server-secret-0123456789' }
export const REDIRECT_URI = 'http://127.0.0.1:9/callback'
export const VERIFIER = 'a-verifier-that-every-code-of-the-benchmark-is-bound-to'
export const CHALLENGE = '3tgVJBAjQM5yJsmZVMr5gNaMT9IAWi4gO7gDD39fm0M'

/** What codes and refresh tokens stand for: without `openid`, so that nobody signs while tokens are counted. */
export const GRANTED = ['read_photos', 'list_albums']
/** What the tokens of the reads stand for. */
export const EVERYTHING = ['openid', 'profile', 'email', 'read_photos', 'list_albums']

export const PHOTOGRAPHER = {
  email: 'photographer@bench.test',
  password: 'the photographer keeps photos',
  name: 'Ansel',
  photos: 60,
}

/** The seed file that registers them. */
export const SEED = {
  users: [PHOTOGRAPHER],
  clients: [
    {
      client_id: WEB.id,
      client_secret: WEB.secret,
      client_name: 'Bench',
      redirect_uris: [REDIRECT_URI],
      grant_types: ['authorization_code', 'refresh_token', 'client_credentials'],
      scope: EVERYTHING.join(' '),
      default_scope: GRANTED.join(' '),
    },
    {
      client_id: RESOURCE_SERVER.id,
      client_secret: RESOURCE_SERVER.secret,
      client_name: 'Bench resource server',
      redirect_uris: [],
      grant_types: ['client_credentials'],
      scope: GRANTED.join(' '),
      introspection: true,
    },
  ],
}
