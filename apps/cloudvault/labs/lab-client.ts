import { configuration } from '#configuration'
import type { Client } from '#oauth/client'
import type { Lab } from './lab.ts'

const SHOP = 'http://localhost:3000'
const SCOPE = ['read_photos', 'list_albums']

/** A client for one performance: public, with nothing that another run could meet. */
export function labClient(kind: Lab['client'], run: string, mallory: string): Client {
  const isWeb = kind === 'web app'
  const redirectUri = isWeb ? (configuration().recordingPeer?.origin ?? SHOP) : 'com.example.pocketprints:/callback'
  const resources = kind === 'app of another API' ? [`${mallory}/api/${run}`] : []
  return {
    ...NOTHING_SPECIAL,
    clientId: `lab-${run}`,
    clientName: 'Pocket Prints (attack lab)',
    redirectUris: [redirectUri],
    applicationType: isWeb ? 'web' : 'native',
    introspection: resources.length > 0, // it is what makes a resource known
    resources,
  }
}

const NOTHING_SPECIAL: Omit<Client, 'clientId' | 'clientName' | 'redirectUris'> = {
  clientSecretHash: null,
  previousSecretHash: null,
  previousSecretUntil: null,
  clientUri: null,
  logoUri: null,
  policyUri: null,
  tosUri: null,
  contacts: [],
  responseTypes: ['code'],
  grantTypes: ['authorization_code', 'refresh_token'],
  tokenEndpointAuthMethod: 'none',
  applicationType: 'native',
  scope: SCOPE,
  defaultScope: SCOPE,
  requirePkce: true,
  accessTokenFormat: 'opaque',
  allowedOrigins: [],
  postLogoutRedirectUris: [],
  codeTtl: 60,
  accessTokenTtl: 600,
  refreshTokenIdleTtl: 600,
  refreshTokenAbsoluteTtl: 600,
  introspection: false,
  resources: [],
  jwks: null,
  idTokenSignedResponseAlg: 'RS256',
  dpopBoundAccessTokens: false,
  requirePushedAuthorizationRequests: false,
  backchannelLogoutUri: null,
  backchannelLogoutSessionRequired: false,
  verified: false,
  otherMetadata: {},
}
