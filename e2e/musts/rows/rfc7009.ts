import { beside, type Must, wire, without } from '../must.ts'

const REVOCATION = 'rfc7009-token-revocation'

/** RFC 7009: taking a token back. */
export const rfc7009: readonly Must[] = [
  {
    section: '2',
    must: 'Refresh tokens can be revoked, and the access tokens of their grant die with them',
    test: wire(REVOCATION, 'a revoked refresh token is dead, and so are the access tokens of its grant'),
  },
  {
    section: '2',
    must: 'A token to be revoked is posted',
    test: beside('back-channel/allowed-methods', 'GET /oauth2/%s is 405'),
    wire: wire(REVOCATION, 'GET is 405: a token never travels in a URL'),
    ...without(
      'back-channel/routes',
      'backChannel',
      ".post('/oauth2/revoke', on(revoke))",
      ".all('/oauth2/revoke', on(revoke))",
    ),
  },
  {
    section: '2.1',
    must: 'token is required',
    test: beside('oauth/revocation', 'is refused when it does not: %j'),
    wire: wire(REVOCATION, 'a missing token is invalid_request'),
    ...without('oauth/revocation', 'readRevocationRequest', 'if (token === null)', 'if (false)'),
  },
  {
    section: '2.1',
    must: 'The client authenticates',
    test: beside('oauth/client-authentication', 'refuses %s as invalid_client'),
    wire: wire(REVOCATION, 'the client must authenticate, and a failure revokes nothing'),
    ...without('oauth/client-authentication', 'proveClient', '!client || !(isCurrent || isPrevious) ||', '!client ||'),
  },
  {
    section: '2.1',
    must: 'Another client’s token is left alone',
    test: beside('storage/revocations', 'is never another client’s'),
    wire: wire(REVOCATION, 'another client cannot revoke it'),
    ...without(
      'storage/revocations',
      'revokeToken',
      'AND refresh AND presented.client_id = ${clientId}',
      'AND refresh',
    ),
  },
  {
    section: '2.1',
    must: 'A wrong hint does not keep a token from being found',
    test: wire(REVOCATION, 'the hint "${hint}" may be wrong: every kind of token is searched'),
  },
  {
    section: '2.1',
    must: 'The token is dead at once',
    test: wire('races', 'a revocation racing twenty refreshes: nothing of the family lives'),
  },
  {
    section: '2.2',
    must: 'Success is 200, for a token that nobody knows too',
    test: wire(REVOCATION, 'an unknown token is a success too: ${JSON.stringify(token)}'),
  },
]
