import { beside, type Must, wire, without } from '../must.ts'

const BEARER = 'rfc6750-bearer-token-usage'
const REVOCATION = 'rfc7009-token-revocation'
const ALIVE = 'storage/access-tokens'
const PROTECT = 'back-channel/protect'

/** RFC 6750: showing a token to the photo API and userinfo. */
export const rfc6750: readonly Must[] = [
  {
    section: '2',
    must: 'A token is shown in one way at a time',
    test: beside('back-channel/userinfo', 'refuses one in the header beside one in the form'),
    ...without('back-channel/userinfo', 'admitted', "if (request.headers.has('authorization'))", 'if (false)'),
  },
  {
    section: '2.1',
    must: 'The Authorization header is understood',
    test: wire(BEARER, 'a token in the header opens the door'),
  },
  {
    section: '2.2',
    must: 'A form body carries a token only where it is POSTed',
    test: wire('oidc-core-5.3-userinfo', 'takes the token from a form body too (RFC 6750 §2.2)'),
  },
  {
    section: '2.3',
    must: 'A token in the address is refused',
    test: beside('oauth/bearer', 'not in the query, where logs would keep it'),
    wire: wire(BEARER, 'a token in the query string is not read'),
    ...without('oauth/bearer', 'readAccessToken', "query.has('access_token')", 'false'),
  },
  {
    section: '3',
    must: 'A refusal carries WWW-Authenticate with the scheme Bearer',
    test: wire(BEARER, 'a request without a token is challenged without an error'),
  },
  {
    section: '3',
    must: 'Who showed no token is told no error code',
    test: beside('oauth/bearer', 'tells a request without a token nothing but the scheme'),
    ...without('oauth/bearer', 'bearerChallenge', "if (error.code !== 'none')", 'if (true)'),
  },
  {
    section: '3',
    must: 'error_description keeps to its characters',
    test: beside('oauth/bearer', 'cannot be broken out of'),
    ...without('oauth/bearer', 'bearerChallenge', 'describeError(error.message)', 'error.message'),
  },
  {
    section: '3.1',
    must: 'An unknown token is invalid_token, 401',
    test: beside(PROTECT, 'is what an unknown token is'),
    wire: wire(BEARER, 'an unknown token is invalid_token: ${token}'),
    ...without(
      PROTECT,
      'admit',
      "if (!record) throw new BearerError('invalid_token'",
      "if (!record) throw new BearerError('invalid_request'",
    ),
  },
  {
    section: '3.1',
    must: 'An expired token is invalid_token',
    test: beside(PROTECT, 'is what an expired token is'),
    wire: wire(BEARER, 'an expired token is invalid_token'),
    ...without(ALIVE, 'findAccessToken', ' AND t.expires_at > ${now}', ''),
  },
  {
    section: '3.1',
    must: 'A revoked token is invalid_token',
    test: beside(PROTECT, 'is what a revoked token is'),
    wire: wire(REVOCATION, 'a revoked access token is dead'),
    ...without(ALIVE, 'findAccessToken', ' AND t.revoked_at IS NULL', ''),
  },
  {
    section: '3.1',
    must: 'Too little scope is insufficient_scope, 403',
    test: beside('oauth/bearer', 'names the scope that would have been enough'),
    wire: wire(BEARER, 'too little scope is insufficient_scope and names the scope needed'),
    ...without('oauth/bearer', 'mustHaveScope', 'if (isWithin(required, granted)) return', 'return'),
  },
  {
    section: '5.2',
    must: 'A token for another resource is refused',
    test: beside(PROTECT, 'is what a token for another resource is'),
    ...without(PROTECT, 'admit', 'audience && !record.audience.includes(audience)', 'false'),
  },
  {
    section: '5.3',
    must: 'TLS, because whoever reads a token has it',
    untested: 'As with RFC 6749 §3.1: loopback is plain http, elsewhere TLS ends in the proxy in front.',
  },
]
