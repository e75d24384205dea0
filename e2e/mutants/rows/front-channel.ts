import type { Row } from '../row.ts'

const CV = 'apps/cloudvault'
const PMP = 'apps/printmypics'

/** RFC 9700 §4.1 to §4.8: what may happen while the browser carries messages. */
export const frontChannelRows: readonly Row[] = [
  {
    section: '4.1',
    threat: 'A redirect URI that only resembles the registered one carries the code to somebody else.',
    check: { file: `${CV}/oauth/redirect-uri.ts`, region: 'redirectUriFor' },
    test: { file: `${CV}/oauth/redirect-uri.test.ts`, title: 'refuses %s' },
    mutation: {
      search: 'client.redirectUris.includes(requested)',
      replace: 'client.redirectUris.some((uri) => requested.startsWith(new URL(uri).origin))',
    },
  },
  {
    section: '4.1',
    threat: 'A loopback address with a path of its own passes as the native app.',
    check: { file: `${CV}/oauth/redirect-uri.ts`, region: 'sameButForLoopbackPort' },
    test: { file: `${CV}/oauth/redirect-uri.test.ts`, title: 'refuses %s' },
    mutation: { search: ' && ours[3] === theirs[3]', replace: '' },
  },
  {
    section: '4.1',
    threat: 'An error is sent to an address that nobody registered.',
    check: { file: `${CV}/oauth/authorization-request.ts`, region: 'readAuthorizationRequest' },
    test: {
      file: `${CV}/oauth/authorization-request.test.ts`,
      title: 'stops for a redirect URI that is not registered',
    },
    mutation: {
      search: 'const redirectUri = redirectUriFor(client, requestedRedirectUri, policy)',
      replace: 'const redirectUri = requestedRedirectUri ?? redirectUriFor(client, requestedRedirectUri, policy)',
    },
  },
  {
    section: '4.1',
    threat: 'A client registers a wildcard, a fragment or plain http, and everyone on the way can take the code.',
    check: { file: `${CV}/oauth/redirect-uri-rules.ts`, region: 'whyNotRedirectUri' },
    test: { file: `${CV}/oauth/redirect-uri.test.ts`, title: 'refuses %s and says why' },
    mutation: { search: '/[*\\\\]/.test(uri)', replace: 'false' },
  },
  {
    section: '4.2',
    threat: 'Codes and ids leak to other sites in the Referer of a page.',
    check: { file: `${CV}/session/page-headers.ts`, region: 'pageHeaders' },
    test: { file: `${CV}/session/page-headers.test.ts`, title: 'tells other sites nothing of the address it was at' },
    mutation: { search: "'Referrer-Policy': 'same-origin'", replace: "'Referrer-Policy': 'unsafe-url'" },
  },
  {
    section: '4.3',
    threat: 'An access token in an address ends up in the history and in logs.',
    check: { file: `${CV}/oauth/bearer.ts`, region: 'readAccessToken' },
    test: { file: `${CV}/oauth/bearer.test.ts`, title: 'not in the query, where logs would keep it' },
    mutation: { search: "query.has('access_token')", replace: 'false' },
  },
  {
    section: '4.3',
    threat: 'A code found in a history is spent a second time.',
    check: { file: `${CV}/storage/authorization-codes.ts`, region: 'consumeCode' },
    test: { file: `${CV}/back-channel/token.test.ts`, title: 'brings tokens once, however many ask at once' },
    mutation: { search: 'AND consumed_at IS NULL AND authorization_code', replace: 'AND authorization_code' },
  },
  {
    section: '4.3',
    threat: 'A code found in a history is spent after its time.',
    check: { file: `${CV}/storage/authorization-codes.ts`, region: 'consumeCode' },
    test: { file: `${CV}/back-channel/token.test.ts`, title: 'brings nothing after its minute' },
    mutation: { search: ' AND authorization_code.expires_at > ${now}', replace: '' },
  },
  {
    section: '4.3',
    threat: 'A thief was first with a code: what the thief got lives on after the client has come with it too.',
    check: { file: `${CV}/back-channel/authorization-code-grant.ts`, region: 'refuse' },
    test: {
      file: `${CV}/back-channel/token.test.ts`,
      title: 'takes back what the first use brought when it comes a second time',
    },
    mutation: { search: "if (code) await revokeGrant(code.grantId, 'code-replay', now)", replace: '' },
  },
  {
    section: '4.4',
    threat: 'A client of two servers takes the answer of one for the answer of the other.',
    check: { file: `${CV}/oauth/authorization-response.ts`, region: 'successLocation' },
    test: { file: `${CV}/front-channel/last-hop.test.ts`, title: 'names the issuer beside the code' },
    mutation: { search: '{ code, state: to.state, iss: issuer }', replace: '{ code, state: to.state }' },
  },
  {
    section: '4.5',
    threat: 'A stolen code is put into another session of the same client.',
    check: { file: `${CV}/storage/authorization-codes.ts`, region: 'consumeCode' },
    test: { file: `${CV}/back-channel/token.test.ts`, title: 'brings nothing with another verifier' },
    mutation: { search: 'AND code_challenge IS NOT DISTINCT FROM ${shown.codeChallenge}', replace: '' },
  },
  {
    section: '4.5',
    threat: 'A code is redeemed by another client than it was issued to.',
    check: { file: `${CV}/storage/authorization-codes.ts`, region: 'consumeCode' },
    test: { file: `${CV}/back-channel/token.test.ts`, title: 'brings another client nothing' },
    mutation: { search: 'AND authorization_code.client_id = ${shown.clientId}', replace: '' },
  },
  {
    section: '4.5',
    threat: 'A code obtained with one redirect URI is redeemed with another.',
    check: { file: `${CV}/storage/authorization-codes.ts`, region: 'consumeCode' },
    test: {
      file: `${CV}/back-channel/token.test.ts`,
      title: 'brings nothing with another redirect URI, registered or not',
    },
    mutation: { search: 'AND (redirect_uri = ${shown.redirectUri} OR', replace: 'AND (true OR' },
  },
  {
    section: '4.6',
    threat: 'A token from somewhere else is slipped to the client in the front channel: none is ever answered there.',
    check: { file: `${CV}/oauth/authorization-checks.ts`, region: 'responseTypeIsCode' },
    test: { file: `${CV}/oauth/authorization-request.test.ts`, title: 'refuses response_type %s' },
    mutation: { search: 'responseType !== policy.responseType', replace: 'false' },
  },
  {
    section: '4.7',
    threat: 'A page of Mallory’s posts the owner’s approval.',
    check: { file: `${CV}/front-channel/owner-form.ts`, region: 'readOwnerForm' },
    test: { file: `${CV}/front-channel/owner-form.test.ts`, title: 'is not genuine with the token of another session' },
    mutation: {
      search: " && matches(request.headers.get('cookie'), fields.get(CSRF_FIELD))",
      replace: '',
    },
  },
  {
    section: '4.7',
    threat: 'A form is sent from another site, whatever token it carries.',
    check: { file: `${CV}/front-channel/owner-form.ts`, region: 'readOwnerForm' },
    test: { file: `${CV}/front-channel/owner-form.test.ts`, title: 'is not genuine when another site sends it' },
    mutation: { search: 'sameOrigin(request) && ', replace: '' },
  },
  {
    section: '4.7',
    threat: 'Something that only looks at a link, with HEAD, approves or signs out on the way.',
    check: { file: `${CV}/front-channel/answer.ts`, region: 'answerFrontChannel' },
    test: { file: `${CV}/front-channel/every-form.test.ts`, title: 'does not act at /oauth2/%s' },
    mutation: { search: "request.method === 'HEAD' && ", replace: 'request.method === "" && ' },
  },
  {
    section: '4.7',
    threat: 'An authorization request that Mallory began is answered in the owner’s browser.',
    check: { file: `${CV}/storage/pending-requests.ts`, region: 'findPendingRequest' },
    test: {
      file: `${CV}/storage/pending-requests.test.ts`,
      title: 'is found by the browser that brought it and by no other',
    },
    mutation: {
      search: 'WHERE id = ${id} AND browser_hash = ${browserHash}`\n  if (!row)',
      replace: 'WHERE id = ${id}`\n  if (!row)',
    },
  },
  {
    section: '4.7',
    threat: 'A page of Mallory’s presses a shopper’s Connect or Disconnect.',
    check: { file: `${PMP}/session/csrf.ts`, region: 'csrfMatches' },
    test: { file: `${PMP}/session/csrf.test.ts`, title: 'is known by the cookie of the browser it was shown to' },
    mutation: { search: ' && timingSafeEqual(given, wanted)', replace: '' },
  },
  {
    section: '4.7',
    threat: 'An answer that Mallory obtained is put into a shopper’s browser.',
    check: { file: `${PMP}/cloudvault/callback.ts`, region: 'finishConnecting' },
    test: {
      file: `${PMP}/cloudvault/callback.test.ts`,
      title: 'takes no state from another browser, and leaves it good for its own',
    },
    mutation: {
      search: 'attempt.browserHash !== visitor.browserHash',
      replace: 'false',
    },
  },
  {
    section: '4.8',
    threat: 'Mallory strips the challenge from the request, and the code is not bound any more.',
    check: { file: `${CV}/oauth/authorization-checks.ts`, region: 'challengeIsS256' },
    test: { file: `${CV}/oauth/authorization-request.test.ts`, title: 'refuses a request without a challenge' },
    mutation: {
      search: "policy.pkce === 'optional' || nonceStandsIn(parameters, client)",
      replace: 'true',
    },
  },
  {
    section: '4.8',
    threat: 'A verifier arrives for a code without a challenge, and is waved through.',
    check: { file: `${CV}/storage/authorization-codes.ts`, region: 'consumeCode' },
    test: {
      file: `${CV}/back-channel/token.test.ts`,
      title: 'brings nothing when a verifier comes with a code that has no challenge',
    },
    mutation: {
      search: 'AND code_challenge IS NOT DISTINCT FROM ${shown.codeChallenge}',
      replace: 'AND (code_challenge IS NULL OR code_challenge = ${shown.codeChallenge})',
    },
  },
  {
    section: '4.8',
    threat: 'The method is downgraded to plain, which shows the thief the verifier.',
    check: { file: `${CV}/oauth/authorization-checks.ts`, region: 'challengeIsS256' },
    test: { file: `${CV}/oauth/authorization-request.test.ts`, title: 'refuses the method %s' },
    mutation: { search: "if (method !== 'S256') return", replace: "if (method === 'none') return" },
  },
]
