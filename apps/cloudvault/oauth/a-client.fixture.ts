import type { Client } from './client.ts'

/** A confidential web client for tests, with what a test wants different. */
export function aClient(different: Partial<Client> = {}): Client {
  return {
    clientId: 'web',
    clientSecretHash: null,
    previousSecretHash: null,
    previousSecretUntil: null,
    clientName: 'Web',
    clientUri: null,
    logoUri: null,
    policyUri: null,
    tosUri: null,
    contacts: [],
    redirectUris: ['https://client.test/cb'],
    responseTypes: ['code'],
    grantTypes: ['authorization_code', 'refresh_token'],
    tokenEndpointAuthMethod: 'client_secret_basic',
    applicationType: 'web',
    scope: ['read_photos', 'list_albums', 'openid', 'profile', 'email'],
    defaultScope: ['read_photos'],
    requirePkce: true,
    accessTokenFormat: 'opaque',
    allowedOrigins: [],
    postLogoutRedirectUris: [],
    codeTtl: 60,
    accessTokenTtl: 3600,
    refreshTokenIdleTtl: 2_592_000,
    refreshTokenAbsoluteTtl: 7_776_000,
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
    ...different,
  }
}

/** A public client without a secret. */
export function aPublicClient(different: Partial<Client> = {}): Client {
  return aClient({ tokenEndpointAuthMethod: 'none', ...different })
}
