import { beside, type Must, wire, without } from '../must.ts'

const INTROSPECTION = 'rfc7662-introspection'

/** RFC 7662: what a resource server may learn of a token. */
export const rfc7662: readonly Must[] = [
  {
    section: '2.1',
    must: 'A token is asked about with POST',
    test: beside('back-channel/allowed-methods', 'GET /oauth2/%s is 405'),
    wire: wire(INTROSPECTION, 'GET is 405'),
    ...without(
      'back-channel/routes',
      'backChannel',
      ".post('/oauth2/introspect', on(introspect))",
      ".all('/oauth2/introspect', on(introspect))",
    ),
  },
  {
    section: '2.1',
    must: 'token is required',
    test: beside('oauth/introspection', 'is nobody who names no token'),
    wire: wire(INTROSPECTION, 'a missing token is invalid_request'),
    ...without('oauth/introspection', 'readIntrospectionRequest', 'if (token === null)', 'if (false)'),
  },
  {
    section: '2.1',
    must: 'Only who is authorized may ask, so that nobody scans for tokens',
    test: beside('oauth/introspection', 'is a client marked as a resource server, and nobody else'),
    wire: wire(INTROSPECTION, 'a client that is no resource server may not'),
    ...without('oauth/introspection', 'readIntrospectionRequest', '!client.introspection', 'false'),
  },
  {
    section: '2.2',
    must: 'active is always there',
    test: wire(INTROSPECTION, 'a living token is described (${client.id})'),
  },
  {
    section: '2.2',
    must: 'Of a token that is unknown, or for somebody else, nothing is said but inactive',
    test: beside('oauth/introspection', 'says nothing but inactive of %s'),
    wire: wire(INTROSPECTION, 'a token of another audience is inactive'),
    ...without('oauth/introspection', 'introspection', '!token || !isAudience(by, token.audience, issuer)', '!token'),
  },
  {
    section: '2.3',
    must: 'Who does not authenticate is 401',
    test: beside('oauth/client-authentication', 'refuses a request that names no client'),
    wire: wire(INTROSPECTION, 'nobody may without authenticating'),
    ...without(
      'oauth/client-authentication',
      'readCredentials',
      "if (bodyId === null) throw new TokenError('invalid_client', 'the request does not say which client sends it')",
      "if (bodyId === null) return { clientId: '', clientSecret: null, assertion: null, byHeader: false }",
    ),
  },
  {
    section: '4',
    must: 'An expired token is inactive',
    test: beside('back-channel/protect', 'is what an expired token is'),
    wire: wire(INTROSPECTION, 'an expired token is inactive'),
    ...without('storage/access-tokens', 'findAccessToken', ' AND t.expires_at > ${now}', ''),
  },
  {
    section: '4',
    must: 'A token whose grant was revoked is inactive, JWT or not',
    test: beside('back-channel/protect', 'is what a token of a grant that ended is'),
    wire: wire(INTROSPECTION, 'a revoked token is inactive, and nothing else is said (${client.id})'),
    ...without('storage/access-tokens', 'findAccessToken', ' AND g.revoked_at IS NULL', ''),
  },
]
