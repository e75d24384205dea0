import { beside, type Must, wire, without } from '../must.ts'

const ENDPOINT = 'rfc6749-3.1-authorization-endpoint'
const REDIRECTION = 'rfc6749-3.1.2-redirection-endpoint'
const RESPONSE = 'rfc6749-4.1.2-authorization-response'
const REQUEST = 'oauth/authorization-request'
const CHECKS = 'oauth/authorization-checks'
const CODES = 'storage/authorization-codes'
const TOKEN = 'back-channel/token'

/** RFC 6749 §3.1, §3.3, §4.1.1 and §4.1.2: what the browser carries. */
export const rfc6749Authorization: readonly Must[] = [
  {
    section: '3.1',
    must: 'The owner is authenticated before anything is answered',
    test: beside('oauth/prompt', 'asks a stranger to sign in'),
    ...without('oauth/prompt', 'nextStep', '!person || mustSignInAgain(request', 'person && mustSignInAgain(request'),
  },
  { section: '3.1', must: 'GET is answered', test: wire(ENDPOINT, 'answers GET') },
  {
    section: '3.1',
    must: 'The endpoint’s address has no fragment',
    test: wire('rfc8414-metadata', 'no address in it has a fragment, and no list in it is empty'),
  },
  {
    section: '3.1',
    must: 'TLS, because passwords and codes cross here',
    untested:
      'Loopback is plain http on purpose; elsewhere TLS ends in the proxy in front. With an https issuer every page insists on it (`session/page-headers.test.ts`) and cookies are Secure (`session/cookie.test.ts`).',
  },
  {
    section: '3.1',
    must: 'A parameter without a value counts as left out',
    test: beside(REQUEST, 'treats a parameter without a value as missing'),
  },
  {
    section: '3.1',
    must: 'A parameter that nobody knows is ignored',
    test: beside(REQUEST, 'ignores parameters it does not know'),
  },
  {
    section: '3.1',
    must: 'No parameter comes twice',
    test: beside(REQUEST, 'sends a repeated parameter back as invalid_request'),
    wire: wire(ENDPOINT, 'sends invalid_request back when ${name} comes twice'),
    ...without(CHECKS, 'nothingRepeated', 'name === null ? null', 'true ? null'),
  },
  {
    section: '3.1',
    must: 'A client or an address named twice is not trusted with the answer',
    test: beside(REQUEST, 'stops when client_id or redirect_uri is repeated'),
    wire: wire(ENDPOINT, 'trusts nobody when ${name} comes twice'),
    ...without(REQUEST, 'readAuthorizationRequest', 'if (parameters.getAll(name).length > 1)', 'if (false)'),
  },
  {
    section: '3.1.1',
    must: 'A missing response_type is an error',
    test: beside(REQUEST, 'refuses a missing response_type as invalid_request'),
    wire: wire(ENDPOINT, 'sends invalid_request back when it is missing'),
    ...without(CHECKS, 'responseTypeIsCode', 'if (responseType === null)', 'if (false)'),
  },
  {
    section: '3.1.1',
    must: 'A response_type that is not understood is an error',
    test: beside(REQUEST, 'refuses response_type %s'),
    wire: wire(ENDPOINT, 'sends unsupported_response_type back for "${type}"'),
    ...without(CHECKS, 'responseTypeIsCode', "responseType !== 'code'", 'false'),
  },
  {
    section: '3.1.2',
    must: 'A redirect URI is absolute',
    test: beside('oauth/redirect-uri', 'refuses %s and says why'),
    ...without('oauth/redirect-uri-rules', 'whyNotRedirectUri', "return 'must be an absolute URI'", 'return null'),
  },
  {
    section: '3.1.2',
    must: 'A redirect URI has no fragment',
    test: beside('oauth/redirect-uri', 'refuses %s and says why'),
    ...without('oauth/redirect-uri-rules', 'whyNotRedirectUri', "uri.includes('#')", 'false'),
  },
  {
    section: '3.1.2',
    must: 'A registered query is kept when parameters are added',
    test: wire(REDIRECTION, 'parameters are appended to the registered string, which stays as it was'),
  },
  {
    section: '3.1.2.2',
    must: 'A client without a registered redirect URI gets no answer through the browser',
    test: beside(REQUEST, 'stops for a redirect URI that is not registered'),
    ...without(
      REQUEST,
      'readAuthorizationRequest',
      'const redirectUri = redirectUriFor(client, requestedRedirectUri)',
      'const redirectUri = requestedRedirectUri ?? redirectUriFor(client, requestedRedirectUri)',
    ),
  },
  {
    section: '3.1.2.3',
    must: 'With several registered, the request names one',
    test: beside(REQUEST, 'stops when no redirect URI is named and two are registered'),
    wire: wire(REDIRECTION, 'asks a client with several registered URIs to name one'),
    ...without('oauth/redirect-uri', 'redirectUriFor', 'redirectUris.length === 1', 'redirectUris.length > 0'),
  },
  {
    section: '3.1.2.3',
    must: 'The one named is compared with those registered, as a string',
    test: beside('oauth/redirect-uri', 'refuses %s'),
    wire: wire(REDIRECTION, 'never redirects to ${JSON.stringify(redirectUri)}'),
    ...without(
      'oauth/redirect-uri',
      'redirectUriFor',
      'client.redirectUris.includes(requested)',
      'client.redirectUris.some((uri) => requested.startsWith(new URL(uri).origin))',
    ),
  },
  {
    section: '3.1.2.4',
    must: 'An invalid address is told to the owner and never gone to',
    test: beside(REQUEST, 'stops even when something else is wrong too'),
    wire: wire(REDIRECTION, 'an unknown client is told to the owner, never redirected'),
    ...without(
      REQUEST,
      'readAuthorizationRequest',
      'if (redirectUri === null) return stop(whyNoRedirectUri(client, requestedRedirectUri))',
      "if (redirectUri === null) return { kind: 'send-back', redirectUri: '', state: null, error: 'invalid_request', description: '' }",
    ),
  },
  {
    section: '3.3',
    must: 'Without scope in the request there is a default, or an error',
    test: wire('rfc6749-3.3-scope', 'a request without scope gets the default of the client, and the answer says so'),
  },
  {
    section: '3.3',
    must: 'Scope is case-sensitive',
    test: wire('rfc6749-3.3-scope', 'scopes are case-sensitive'),
  },
  {
    section: '3.3',
    must: 'A scope this client may not have is invalid_scope',
    test: beside(REQUEST, 'refuses a scope the client has not registered'),
    wire: wire('rfc6749-3.3-scope', 'a scope the client did not register is invalid_scope'),
    ...without(CHECKS, 'scopeIsRegistered', 'if (refused === null) return null', 'return null'),
  },
  {
    section: '3.3',
    must: 'The client is told the scope it got',
    test: wire('rfc6749-3.3-scope', 'the token response always carries the scope granted'),
  },
  {
    section: '4.1.1',
    must: 'client_id is required, and has to be known',
    test: beside(REQUEST, 'stops for an unknown client'),
    wire: wire(REDIRECTION, 'an unknown client is told to the owner, never redirected'),
    ...without(
      REQUEST,
      'readAuthorizationRequest',
      "if (!client) return stop('No app is registered here under the client_id in this link.')",
      "if (!client) return { kind: 'send-back', redirectUri: parameters.get('redirect_uri') ?? '', state: null, error: 'unauthorized_client', description: '' }",
    ),
  },
  {
    section: '4.1.2',
    must: 'state comes back exactly as it was sent',
    test: wire(RESPONSE, 'state comes back exactly: ${what}'),
  },
  {
    section: '4.1.2',
    must: 'A code expires soon',
    test: beside(TOKEN, 'brings nothing after its minute'),
    wire: wire('rfc6749-4.1.3-access-token-request', 'a code does not outlive its lifetime'),
    ...without(CODES, 'consumeCode', ' AND authorization_code.expires_at > ${now}', ''),
  },
  {
    section: '4.1.2',
    must: 'A code is used once',
    test: beside(TOKEN, 'brings tokens once, however many ask at once'),
    wire: wire('races', '20 redemptions of one code: one 200, nineteen invalid_grant, and its tokens are dead'),
    ...without(CODES, 'consumeCode', 'AND consumed_at IS NULL AND authorization_code', 'AND authorization_code'),
  },
  {
    section: '4.1.2',
    must: 'What the first use brought is revoked at the second',
    test: beside(TOKEN, 'takes back what the first use brought when it comes a second time'),
    wire: wire('rfc9700-2.1.1-code-replay', 'a replay is invalid_grant and revokes what the first use brought'),
    ...without(
      'back-channel/authorization-code-grant',
      'refuse',
      "if (code) await revokeGrant(code.grantId, 'code-replay', now)",
      '',
    ),
  },
  {
    section: '4.1.2.1',
    must: 'The owner’s no is access_denied',
    test: wire(RESPONSE, 'denied by the owner is access_denied'),
  },
  {
    section: '4.1.2.1',
    must: 'An error carries the state of its request',
    test: wire(RESPONSE, 'an error is a 303 with the state'),
  },
  {
    section: '4.1.2.1',
    must: 'A client that is not registered for codes is unauthorized_client',
    test: beside(REQUEST, 'refuses a client that is not registered for codes'),
    wire: wire('rfc6749-4.4-client-credentials', 'the client has no business at the authorization endpoint'),
    ...without(CHECKS, 'responseTypeIsCode', "!client.grantTypes.includes('authorization_code')", 'false'),
  },
]
