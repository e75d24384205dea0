import { beside, type Must, wire, without } from '../must.ts'

const ENDPOINT = 'rfc6749-3.2-token-endpoint'
const REQUEST = 'rfc6749-4.1.3-access-token-request'
const REFRESH = 'rfc6749-6-refreshing-an-access-token'
const ASKED = 'oauth/token-request'
const TOKEN = 'back-channel/token'
const CODES = 'storage/authorization-codes'
const ROTATION = 'storage/refresh-tokens'

/** RFC 6749 §4 and §6: what is exchanged for tokens. */
export const grants: readonly Must[] = [
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
