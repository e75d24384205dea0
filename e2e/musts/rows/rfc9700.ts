import { beside, type Must, wire, without } from '../must.ts'

const REQUEST = 'oauth/authorization-request'
const CHECKS = 'oauth/authorization-checks'
const TOKEN = 'back-channel/token'
const PKCE = 'rfc7636-pkce'
const FAMILY = 'rfc9700-4.14-refresh-token-protection'
const CSRF = 'rfc9700-4.7-csrf'

/** RFC 9700: what the years since 2012 have added. SECURITY.md has its §4 attack by attack. */
export const rfc9700: readonly Must[] = [
  {
    section: '2.1',
    must: 'Redirect URIs are compared exactly, but for the port of a native app’s loopback',
    test: beside('oauth/redirect-uri', 'refuses %s'),
    wire: wire('rfc8252-7.3-loopback', 'but not ${redirectUri}'),
    ...without('oauth/redirect-uri', 'sameButForLoopbackPort', ' && ours[3] === theirs[3]', ''),
  },
  {
    section: '2.1',
    must: 'The server is no open redirector',
    test: beside('session/return-path', 'goes home instead of %j'),
    ...without('session/return-path', 'returnPath', 'url.origin !== issuer || ', ''),
  },
  {
    section: '2.1',
    must: 'A form is answered only for the browser it was shown to',
    test: beside('front-channel/owner-form', 'is not genuine with the token of another session'),
    wire: wire(CSRF, 'a consent form posted with Mallory\u2019s csrf value gives no code'),
    ...without(
      'front-channel/owner-form',
      'readOwnerForm',
      " && matches(request.headers.get('cookie'), fields.get(CSRF_FIELD))",
      '',
    ),
  },
  {
    section: '2.1.1',
    must: 'A public client uses PKCE, whatever its registration says',
    test: beside(REQUEST, 'never for a public client'),
    ...without(CHECKS, 'nonceStandsIn', 'client.requirePkce || !isConfidential(client)', 'client.requirePkce'),
  },
  {
    section: '2.1.1',
    must: 'A confidential client may do without only with openid and nonce',
    test: beside(REQUEST, 'not without nonce'),
    wire: wire(PKCE, 'not without nonce'),
    ...without(CHECKS, 'nonceStandsIn', "&& one(parameters, 'nonce') !== null", ''),
  },
  {
    section: '2.1.1',
    must: 'PKCE is advertised, so that a client can tell',
    test: wire('rfc8414-metadata', 'says what this server does and does not'),
  },
  {
    section: '4.8.2',
    must: 'A verifier for a code without a challenge is refused',
    test: beside(TOKEN, 'brings nothing when a verifier comes with a code that has no challenge'),
    wire: wire(PKCE, 'RFC 9700 §4.8 — a verifier for a code without a challenge is refused'),
    ...without(
      'storage/authorization-codes',
      'consumeCode',
      'AND code_challenge IS NOT DISTINCT FROM ${shown.codeChallenge}',
      'AND (code_challenge IS NULL OR code_challenge IS NOT DISTINCT FROM ${shown.codeChallenge})',
    ),
  },
  {
    section: '2.1.2',
    must: 'No access token in an authorization response',
    test: beside(REQUEST, 'refuses response_type %s'),
    ...without(CHECKS, 'responseTypeIsCode', 'responseType !== policy.responseType', 'false'),
  },
  {
    section: '2.2.2',
    must: 'A public client’s refresh tokens rotate, and reuse ends the family',
    test: beside(TOKEN, 'brings nothing after its use, and ends the family'),
    wire: wire(FAMILY, 'reuse of an ancestor ends the family'),
    ...without('back-channel/refresh-token-grant', 'refuse', "verdict === 'reuse'", 'false'),
  },
  {
    section: '2.3',
    must: 'A token is worth something at its own resource only',
    test: beside('back-channel/protect', 'is what a token for another resource is'),
    ...without('back-channel/protect', 'admit', 'audience && !record.audience.includes(audience)', 'false'),
  },
  {
    section: '2.4',
    must: 'There is no password grant',
    test: beside('oauth/token-request', 'refuses grant_type %s'),
    wire: wire('rfc6749-3.2-token-endpoint', 'grant_type ${grantType} is unsupported_grant_type'),
    ...without(
      'oauth/token-request',
      'readTokenRequest',
      "throw new TokenError('unsupported_grant_type'",
      "throw new TokenError('invalid_grant'",
    ),
  },
  {
    section: '4.12',
    must: 'A form with a password is never answered with 307',
    test: beside('front-channel/last-hop', '%s is 303, so that no form is posted again'),
    wire: wire('rfc9700-4.12-redirect', 'the sign-in form is answered with 303: a 307 would hand the password on'),
    ...without(
      'front-channel/see-other',
      'seeOther',
      "if (cookies.length === 0) return new Response('', { status: 303, headers })",
      "if (cookies.length === 0) return new Response('', { status: 307, headers })",
    ),
  },
  {
    section: '4.14.2',
    must: 'A refresh token keeps to the scope and resource the owner approved',
    test: beside(TOKEN, 'brings no more than the owner approved'),
    ...without('storage/refresh-tokens', 'rotate', 'OR refresh_token.scope @> ${rotation.scope}::text[]', 'OR true'),
  },
  {
    section: '4.16',
    must: 'The authorization page cannot be framed',
    test: beside('session/page-headers', 'is never framed (RFC 9700 §4.16)'),
    wire: wire(CSRF, '${path} cannot be framed'),
    ...without('session/page-headers', 'frameAncestors', `"'none'" : '*'`, `"'self'" : '*'`),
  },
  {
    section: '4.17.2',
    must: 'No answer is posted to another window',
    test: beside(REQUEST, 'refuses response_mode %s'),
    ...without(CHECKS, 'responseModeIsQuery', "if (mode === null || mode === 'query') return null", 'return null'),
  },
  {
    section: '2.6',
    must: 'Authorization responses do not travel unencrypted, loopback aside',
    test: beside('oauth/redirect-uri', 'refuses %s and says why'),
    ...without(
      'oauth/redirect-uri-rules',
      'whyNotRedirectUri',
      'if (LOOPBACK_HOST.test(url.hostname) || issuerIsLoopback) return null',
      'return null',
    ),
  },
]
