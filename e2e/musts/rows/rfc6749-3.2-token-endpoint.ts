import { beside, type Must, wire, without } from '../must.ts'

const ENDPOINT = 'rfc6749-3.2-token-endpoint'
const PASSWORD = 'rfc6749-2.3.1-client-password'
const REFUSAL = 'rfc6749-5.2-error-response'
const CLIENT = 'oauth/client-authentication'
const ASKED = 'oauth/token-request'
const FORM = 'back-channel/form'

/** RFC 6749 §2.3, §3.2 and §5: how a client talks to the token endpoint. */
export const tokenEndpoint: readonly Must[] = [
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
]
