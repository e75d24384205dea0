import { beside, type Must, wire, without } from '../must.ts'

const REQUEST = 'oidc-core-3.1.2.1-authentication-request'
const ID_TOKEN = 'oidc-core-2-id-token'
const USERINFO = 'oidc-core-5.3-userinfo'
const ASSERTION = 'oauth/client-assertion'
const ASSERTED = wire('rfc7523-private-key-jwt', 'an assertion ${what} is invalid_client')
const CHECKS = 'oauth/authorization-checks'
const PROMPT = 'oauth/prompt'

/** OpenID Connect Core: saying who the owner is. */
export const oidcCore: readonly Must[] = [
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
    section: '3.1.2.1',
    must: 'nonce comes back in the ID token',
    test: wire(ID_TOKEN, 'OIDC Core §3.1.2.1 — nonce comes back exactly'),
  },
  {
    section: '3.1.2.1',
    must: 'GET and POST are answered',
    test: wire('rfc6749-3.1-authorization-endpoint', 'answers POST like GET'),
  },
  {
    section: '3.1.2.1',
    must: 'prompt=none never shows a page: without a session it is login_required',
    test: beside(PROMPT, 'none: refuses to disturb a stranger'),
    wire: wire(REQUEST, 'none without a session is login_required'),
    ...without(PROMPT, 'nextStep', "silent ? { refuse: 'login_required' } : 'sign-in'", "'sign-in'"),
  },
  {
    section: '3.1.2.1',
    must: 'prompt=none without consent is consent_required',
    test: beside(PROMPT, 'none: refuses to ask for consent'),
    wire: wire(REQUEST, 'none without consent is consent_required'),
    ...without(PROMPT, 'nextStep', "silent ? { refuse: 'consent_required' } : 'consent'", "'consent'"),
  },
  {
    section: '3.1.2.1',
    must: 'prompt=none beside another value is an error',
    test: beside('oauth/authorization-request', 'refuses prompt none with anything else'),
    wire: wire(REQUEST, 'none together with anything else is invalid_request'),
    ...without(CHECKS, 'promptIsKnown', "prompt.includes('none') && prompt.length > 1", 'false'),
  },
  {
    section: '3.1.2.1',
    must: 'A session older than max_age is not enough',
    test: beside(PROMPT, 'asks again when it is not'),
    wire: wire(REQUEST, '0 asks for the password, once'),
    ...without(PROMPT, 'mustSignInAgain', 'if (request.maxAge === null) return false', 'return false'),
  },
  {
    section: '3.1.2.1',
    must: 'id_token_hint names the owner who may answer',
    test: beside(PROMPT, 'asks for the owner the client expects'),
    ...without(
      PROMPT,
      'mustSignInAgain',
      'request.hintedOwnerId !== null && request.hintedOwnerId !== person.ownerId',
      'false',
    ),
  },
  {
    section: '3.1.2.3',
    must: 'prompt=login asks for the password although somebody is signed in',
    test: beside(PROMPT, '%s: asks again although someone is signed in'),
    wire: wire(REQUEST, 'login asks for the password of somebody who is signed in'),
    ...without(
      PROMPT,
      'mustSignInAgain',
      "request.prompt.includes('login') || request.prompt.includes('select_account')",
      'false',
    ),
  },
  {
    section: '3.1.2.3',
    must: 'The sign-in form cannot be filled by another site',
    test: beside('front-channel/owner-form', 'is not genuine when another site sends it'),
    wire: wire('rfc9700-4.7-csrf', 'a sign-in form without its csrf value signs nobody in'),
    ...without('front-channel/owner-form', 'readOwnerForm', 'sameOrigin(request) && ', ''),
  },
  {
    section: '3.1.2.4',
    must: 'Nothing is told before the owner agrees',
    test: beside(PROMPT, 'asks for consent where not'),
    wire: wire(REQUEST, 'consent asks again'),
    ...without(PROMPT, 'mustConsent', ' || !remembered', ''),
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
