import { beside, type Must, wire, without } from '../must.ts'

const ENDPOINT = 'rfc6749-3.1-authorization-endpoint'
const REDIRECTION = 'rfc6749-3.1.2-redirection-endpoint'
const REQUEST = 'oauth/authorization-request'
const CHECKS = 'oauth/authorization-checks'

/** RFC 6749 §3.1: where the browser arrives, and where it may be sent. */
export const authorizationEndpoint: readonly Must[] = [
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
    ...without(CHECKS, 'responseTypeIsCode', 'responseType !== policy.responseType', 'false'),
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
      'const redirectUri = redirectUriFor(client, requestedRedirectUri, policy)',
      'const redirectUri = requestedRedirectUri ?? redirectUriFor(client, requestedRedirectUri, policy)',
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
]
