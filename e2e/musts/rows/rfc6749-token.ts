import { beside, type Must, wire, without } from '../must.ts'

const ENDPOINT = 'rfc6749-3.2-token-endpoint'
const PASSWORD = 'rfc6749-2.3.1-client-password'
const REQUEST = 'rfc6749-4.1.3-access-token-request'
const REFUSAL = 'rfc6749-5.2-error-response'
const REFRESH = 'rfc6749-6-refreshing-an-access-token'
const CLIENT = 'oauth/client-authentication'
const ASKED = 'oauth/token-request'
const FORM = 'back-channel/form'
const TOKEN = 'back-channel/token'
const CODES = 'storage/authorization-codes'
const ROTATION = 'storage/refresh-tokens'

/** RFC 6749 §2.3, §3.2, §4.1.3 to §6: what the client says to the token endpoint. */
export const rfc6749Token: readonly Must[] = [
  {
    section: '2.3',
    must: 'A client authenticates in one way at a time',
    test: beside(CLIENT, 'refuses credentials in header and body'),
    wire: wire(PASSWORD, 'both at once is invalid_request, and the code survives it'),
    ...without(CLIENT, 'readCredentials', 'if (bodySecret !== null || assertion !== null)', 'if (false)'),
  },
  { section: '2.3.1', must: 'Basic is understood', test: wire(PASSWORD, 'Basic works') },
  {
    section: '2.3.1',
    must: 'Credentials in the address are not read',
    test: wire(ENDPOINT, 'parameters in the URL are not read'),
  },
  {
    section: '2.3.1',
    must: 'Guessing a client’s secret is made slow',
    test: beside(
      'throttle/client-failures',
      'answers the first wrong ones with invalid_client, and then 429 with Retry-After in spec JSON',
    ),
    wire: wire('throttling', 'a hundred wrong ones have their real error, and somewhere behind it comes 429'),
    ...without('throttle/client-failures', 'clientFailure', 'wait > 0 ? new SlowDown(wait) : error', 'error'),
  },
  {
    section: '3.2',
    must: 'Tokens are asked for with POST',
    test: beside('back-channel/allowed-methods', 'GET /oauth2/%s is 405'),
    wire: wire(ENDPOINT, '${method} is 405 and says which methods are allowed'),
    ...without(
      'back-channel/routes',
      'backChannel',
      ".post('/oauth2/token', on(token))",
      ".all('/oauth2/token', on(token))",
    ),
  },
  {
    section: '3.2',
    must: 'A parameter without a value counts as left out',
    test: wire(ENDPOINT, 'an empty parameter counts as absent'),
  },
  {
    section: '3.2',
    must: 'A parameter that nobody knows is ignored',
    test: wire(ENDPOINT, 'an unknown parameter is ignored'),
  },
  {
    section: '3.2',
    must: 'No parameter comes twice',
    test: beside(FORM, 'names nothing twice'),
    wire: wire(ENDPOINT, 'a repeated parameter is invalid_request'),
    ...without(FORM, 'readForm', 'if (name !== null)', 'if (false)'),
  },
  {
    section: '3.2.1',
    must: 'A confidential client authenticates',
    test: beside(CLIENT, 'refuses %s as invalid_client'),
    wire: wire(REFUSAL, 'a wrong secret is invalid_client'),
    ...without(CLIENT, 'proveClient', '!client || !(isCurrent || isPrevious) ||', '!client ||'),
  },
  {
    section: '3.2.1',
    must: 'A public client says its client_id',
    test: beside(CLIENT, 'refuses a request that names no client'),
    wire: wire(REFUSAL, 'no credentials at all is invalid_client'),
    ...without(
      CLIENT,
      'readCredentials',
      "if (bodyId === null) throw new TokenError('invalid_client', 'the request does not say which client sends it')",
      "if (bodyId === null) return { clientId: '', clientSecret: null, assertion: null, byHeader: false }",
    ),
  },
  {
    section: '4.1.3',
    must: 'grant_type and code are required',
    test: beside(ASKED, 'refuses %j, which lacks something, as invalid_request'),
    wire: wire(REQUEST, 'a missing code is invalid_request'),
    ...without(ASKED, 'required', 'if (value === null)', 'if (false)'),
  },
  {
    section: '4.1.3',
    must: 'A code is redeemed by the client it was issued to',
    test: beside(TOKEN, 'brings another client nothing'),
    wire: wire(REQUEST, 'another client cannot spend it, and its owner still can'),
    ...without(CODES, 'consumeCode', 'AND authorization_code.client_id = ${shown.clientId}', ''),
  },
  {
    section: '4.1.3',
    must: 'redirect_uri is there when the authorization request had it, and identical',
    test: beside(TOKEN, 'brings nothing with another redirect URI, registered or not'),
    wire: wire(REQUEST, 'redirect_uri must be identical, not ${redirectUri}'),
    ...without(CODES, 'consumeCode', 'AND (redirect_uri = ${shown.redirectUri} OR', 'AND (true OR'),
  },
  {
    section: '4.1.3',
    must: 'A code that is not valid is refused',
    test: beside('oauth/authorization-code', 'refuses %s as invalid_grant'),
    wire: wire(REQUEST, 'an unknown code is invalid_grant: ${JSON.stringify(code).slice(0, 30)}'),
    ...without(
      'oauth/authorization-code',
      'judgeCode',
      "if (!code) throw new TokenError('invalid_grant'",
      "if (!code) throw new TokenError('invalid_request'",
    ),
  },
  {
    section: '4.3',
    must: 'The owner’s password is never taken from a client (RFC 9700 §2.4)',
    test: beside(ASKED, 'refuses grant_type %s'),
    wire: wire(ENDPOINT, 'grant_type ${grantType} is unsupported_grant_type'),
    ...without(
      ASKED,
      'readTokenRequest',
      "throw new TokenError('unsupported_grant_type'",
      "throw new TokenError('invalid_grant'",
    ),
  },
  {
    section: '4.4',
    must: 'Only a confidential client acts for itself',
    test: beside(ASKED, 'refuses client credentials to a client that cannot keep any (§4.4)'),
    wire: wire('rfc6749-4.4-client-credentials', 'a public client never has it'),
    ...without(ASKED, 'mustBeConfidential', 'if (!isConfidential(client))', 'if (false)'),
  },
  {
    section: '4.4.2',
    must: 'A scope that was not registered is invalid_scope',
    test: beside(ASKED, 'refuses a scope that a client speaking for itself has not registered'),
    wire: wire('rfc6749-4.4-client-credentials', 'a scope that was not registered is invalid_scope'),
    ...without(ASKED, 'ownScope', 'if (refused !== null)', 'if (false)'),
  },
  {
    section: '5.1',
    must: 'access_token, token_type and expires_in, as JSON with Cache-Control no-store and Pragma no-cache',
    test: wire('rfc6749-5.1-successful-response', 'has the members of the section, as JSON that nobody stores'),
  },
  {
    section: '5.2',
    must: 'A failed Basic authentication is 401 with a Basic challenge',
    test: beside(CLIENT, 'is there when Basic was tried'),
    wire: wire(REFUSAL, 'the 401 answers Basic with a Basic challenge'),
    ...without(CLIENT, 'proveClient', 'shown.byHeader ? CHALLENGE : null', 'null'),
  },
  {
    section: '5.2',
    must: 'A grant that the client did not register is unauthorized_client',
    test: beside(ASKED, 'refuses a grant type the client has not registered as unauthorized_client'),
    wire: wire(REFUSAL, 'a grant the client did not register is unauthorized_client'),
    ...without(ASKED, 'readTokenRequest', 'if (!client.grantTypes.includes(grantType))', 'if (false)'),
  },
  {
    section: '5.2',
    must: 'error_description keeps to its characters',
    test: beside('oauth/bearer', 'cannot be broken out of'),
    ...without('oauth/error-description', 'describeError', '.replaceAll(\'"\', "\'")', ''),
  },
  {
    section: '6',
    must: 'A refresh token is used by the client it was issued to',
    test: beside(TOKEN, 'brings a stranger nothing for a token that was found'),
    wire: wire(REFRESH, 'another client cannot use it, and the rightful one still can'),
    ...without(ROTATION, 'rotate', ' AND "grant".client_id = ${rotation.clientId}', ''),
  },
  {
    section: '6',
    must: 'The client authenticates, and a failure costs it nothing',
    test: wire(REFRESH, 'a failed client authentication does not consume it'),
  },
  {
    section: '6',
    must: 'A refresh token that is not valid is refused',
    test: beside('oauth/refresh-token', 'refuses %s as invalid_grant'),
    wire: wire(REFRESH, 'a missing or unknown token is refused'),
    ...without(
      'oauth/refresh-token',
      'judgeRefreshToken',
      'if (now >= token.expiresAt || now >= token.grantExpiresAt)',
      'if (false)',
    ),
  },
  {
    section: '6',
    must: 'Nothing beyond the owner’s grant can be asked for',
    test: beside(TOKEN, 'brings no more than the owner approved'),
    wire: wire(REFRESH, 'cannot ask for more: invalid_scope, and the token survives'),
    ...without(ROTATION, 'rotate', 'OR refresh_token.scope @> ${rotation.scope}::text[]', 'OR true'),
  },
  {
    section: '6',
    must: 'A new refresh token has the scope of the old one',
    test: wire(REFRESH, 'less once is not less for ever: the refresh token keeps what the owner approved'),
  },
]
