import { beside, type Must, wire, without } from '../must.ts'

const REDIRECTION = 'rfc6749-3.1.2-redirection-endpoint'
const RESPONSE = 'rfc6749-4.1.2-authorization-response'
const REQUEST = 'oauth/authorization-request'
const CHECKS = 'oauth/authorization-checks'
const CODES = 'storage/authorization-codes'
const TOKEN = 'back-channel/token'

/** RFC 6749 §3.3, §4.1.1 and §4.1.2: what is asked, and the code that answers. */
export const authorization: readonly Must[] = [
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
