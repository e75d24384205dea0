import { beside, type Must, wire, without } from '../must.ts'

const REQUEST = 'oidc-core-3.1.2.1-authentication-request'
const ID_TOKEN = 'oidc-core-2-id-token'
const USERINFO = 'oidc-core-5.3-userinfo'
const ASSERTION = 'oauth/client-assertion'
const ASSERTED = wire('rfc7523-private-key-jwt', 'an assertion ${what} is invalid_client')
const CHECKS = 'oauth/authorization-checks'

/** OpenID Connect Core, the rest: what is said of the owner, and how a client proves itself. */
export const identity: readonly Must[] = [
  {
    section: '2',
    must: 'iss, sub, aud, exp and iat are in the ID token',
    test: wire(ID_TOKEN, 'verifies with a published key, for this client, from this issuer'),
  },
  {
    section: '2',
    must: 'auth_time is there when max_age was asked for',
    test: wire(ID_TOKEN, 'auth_time says when the owner signed in'),
  },
  {
    section: '2',
    must: 'It is signed',
    test: beside('oauth/id-token', '%s verifies with its public key and with no other'),
  },
  {
    section: '2',
    must: 'alg none is no signature',
    test: beside('oauth/id-token', 'alg none is no algorithm'),
    ...without(
      'oauth/json-web-signature',
      'signatureMatches',
      'if (jws.header.alg !== algorithmOf(key)) return false',
      "if (jws.header.alg === 'none') return true",
    ),
  },
  {
    section: '3.1.3.2',
    must: 'Code, client and redirect URI are judged before an ID token is given',
    test: beside('back-channel/token', 'brings another client nothing'),
    ...without(
      'storage/authorization-codes',
      'consumeCode',
      'AND authorization_code.client_id = ${shown.clientId}',
      '',
    ),
  },
  {
    section: '3.1.3.3',
    must: 'The ID token is there exactly when openid was granted',
    test: wire(ID_TOKEN, 'is there exactly when openid was granted'),
  },
  {
    section: '3.1.3.6',
    must: 'at_hash belongs to the access token',
    test: wire(ID_TOKEN, 'OIDC Core §3.1.3.6 — at_hash is half of the access token\u2019s hash'),
  },
  {
    section: '5.3',
    must: 'userinfo answers GET and POST, with sub',
    test: wire(USERINFO, 'answers GET and POST with the subject of the ID token'),
  },
  {
    section: '5.3.3',
    must: 'A bad token is challenged',
    test: wire(USERINFO, 'OIDC Core §5.3.3 — no token and a wrong token are challenged'),
  },
  {
    section: '5.4',
    must: 'Claims come by scope and not beyond',
    test: wire(USERINFO, 'OIDC Core §5.4 — tells only what was granted'),
  },
  {
    section: '6.1',
    must: 'A request object, not read here, is request_not_supported',
    test: beside('oauth/authorization-request', 'refuses %s with %s'),
    wire: wire(REQUEST, 'request is request_not_supported'),
    ...without(CHECKS, 'noRequestObject', "if (one(parameters, 'request'))", 'if (false)'),
  },
  {
    section: '6.2',
    must: 'A request_uri that nobody pushed is request_uri_not_supported',
    test: beside('oauth/authorization-request', 'refuses %s with %s'),
    wire: wire(REQUEST, 'a request_uri nobody pushed is request_uri_not_supported'),
    ...without(CHECKS, 'noRequestObject', "if (one(parameters, 'request_uri'))", 'if (false)'),
  },
  {
    section: '8',
    must: 'sub is stable and another owner’s is another',
    test: wire(ID_TOKEN, 'the subject is the same at every sign-in and another for another owner'),
  },
  {
    section: '9',
    must: 'A client assertion is about the client itself',
    test: beside(ASSERTION, 'refuses one %s'),
    wire: ASSERTED,
    ...without(ASSERTION, 'proveAssertion', 'iss !== client.clientId || sub !== client.clientId', 'false'),
  },
  {
    section: '9',
    must: 'A client assertion is for this server',
    test: beside(ASSERTION, 'refuses one %s'),
    wire: ASSERTED,
    ...without(ASSERTION, 'proveAssertion', "typeof audience === 'string' && audiences.includes(audience)", 'true'),
  },
  {
    section: '9',
    must: 'A client assertion expires',
    test: beside(ASSERTION, 'refuses one %s'),
    wire: ASSERTED,
    ...without(
      ASSERTION,
      'proveAssertion',
      "typeof exp !== 'number' || exp <= seconds - SKEW",
      "typeof exp !== 'number'",
    ),
  },
  {
    section: '9',
    must: 'A client assertion has a jti and is used once',
    test: beside(ASSERTION, 'refuses one %s'),
    wire: wire('rfc7523-private-key-jwt', 'an assertion is used once'),
    ...without(
      ASSERTION,
      'proveAssertion',
      "if (typeof jti !== 'string' || jti === '') throw refusal('the client assertion has no jti')",
      '',
    ),
  },
  {
    section: '10.1',
    must: 'The key set holds public halves only',
    test: wire(ID_TOKEN, 'OIDC Core §10.1 — the key set holds no private half'),
  },
  {
    section: '11',
    must: 'offline_access is granted by the owner',
    test: wire('consent', 'again for more'),
  },
  {
    section: '12.2',
    must: 'A refreshed ID token keeps iss, sub, aud and auth_time',
    test: wire(
      ID_TOKEN,
      'OIDC Core §12.2 — a refresh keeps iss, sub, aud and auth_time, and brings no nonce of its own',
    ),
  },
  {
    section: '15.1',
    must: 'RS256 is offered',
    test: beside('oauth/id-token', '%s verifies with its public key and with no other'),
  },
  {
    section: '15.1',
    must: 'display, ui_locales, claims_locales, acr_values and login_hint bring no error',
    test: wire(REQUEST, '${name} brings no error'),
  },
]
