import { generateKeyPairSync } from 'node:crypto'
import { type Configuration, Provider } from 'oidc-provider'
import { EVERYTHING, REDIRECT_URI, RESOURCE_SERVER, WEB } from '../stock/cast.ts'
import { PostgresAdapter, peerPool } from './adapter.ts'

const DAY = 86_400

/** node-oidc-provider with CloudVault's policies: the same addresses, lifetimes, rotation and durability. */
export function peerProvider(issuer: string): Provider {
  const provider = new Provider(issuer, configuration())
  provider.proxy = false
  return provider
}

function configuration(): Configuration {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  return {
    adapter: PostgresAdapter,
    clients: [
      {
        client_id: WEB.id,
        client_secret: WEB.secret,
        redirect_uris: [REDIRECT_URI],
        grant_types: ['authorization_code', 'refresh_token', 'client_credentials'],
        scope: EVERYTHING.join(' '),
      },
      {
        client_id: RESOURCE_SERVER.id,
        client_secret: RESOURCE_SERVER.secret,
        redirect_uris: [],
        response_types: [],
        grant_types: ['client_credentials'],
        scope: 'read_photos list_albums',
      },
    ],
    jwks: { keys: [privateKey.export({ format: 'jwk' })] },
    scopes: [...EVERYTHING, 'offline_access'],
    claims: { openid: ['sub'], profile: ['name'], email: ['email', 'email_verified'] },
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      introspection: { enabled: true, allowedPolicy: () => true },
      revocation: { enabled: true },
    },
    routes: {
      authorization: '/oauth2/authorize',
      token: '/oauth2/token',
      introspection: '/oauth2/introspect',
      revocation: '/oauth2/revoke',
      userinfo: '/oauth2/userinfo',
      jwks: '/oauth2/jwks',
    },
    ttl: {
      AccessToken: 3600,
      AuthorizationCode: 60,
      ClientCredentials: 3600,
      Grant: 90 * DAY,
      RefreshToken: 30 * DAY,
      Session: 30 * DAY,
      IdToken: 3600,
      Interaction: 600,
    },
    issueRefreshToken: async (_, client) => client.grantTypeAllowed('refresh_token'),
    rotateRefreshToken: true,
    expiresWithSession: async () => false,
    findAccount: async (_, id) => ({ accountId: id, claims: () => claimsOf(id) }),
  }
}

async function claimsOf(id: string) {
  const text = 'SELECT id AS sub, name, email, false AS email_verified FROM owner WHERE id = $1'
  const { rows } = await peerPool().query({ name: 'claims', text, values: [id] })
  return rows[0]
}
