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
      search: 'const redirectUri = redirectUriFor(client, requestedRedirectUri)',
      replace: 'const redirectUri = requestedRedirectUri ?? redirectUriFor(client, requestedRedirectUri)',
    },
  },
  {
    section: '4.1',
    threat: 'A client registers a wildcard, a fragment or plain http, and everyone on the way can take the code.',
    check: { file: `${CV}/oauth/redirect-uri-rules.ts`, region: 'whyNotRedirectUri' },
    test: { file: `${CV}/oauth/redirect-uri.test.ts`, title: 'refuses %s and says why' },
    mutation: { search: "/[*\\\\]/.test(uri)", replace: 'false' },
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
    check: { file: `${CV}/oauth/authorization-code.ts`, region: 'judgeCode' },
    test: { file: `${CV}/oauth/authorization-code.test.ts`, title: 'is recognised when everything matches' },
    mutation: { search: "if (code.consumedAt) return 'replay'", replace: '' },
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
    check: { file: `${CV}/oauth/pkce.ts`, region: 'verifierMatches' },
    test: { file: `${CV}/oauth/pkce.test.ts`, title: 'refuses %s' },
    mutation: { search: ' && challengeOf(verifier) === challenge', replace: '' },
  },
  {
    section: '4.5',
    threat: 'A code is redeemed by another client than it was issued to.',
    check: { file: `${CV}/oauth/authorization-code.ts`, region: 'judgeCode' },
    test: { file: `${CV}/oauth/authorization-code.test.ts`, title: 'refuses %s as invalid_grant' },
    mutation: { search: 'code.clientId !== by.clientId', replace: 'false' },
  },
  {
    section: '4.5',
    threat: 'A code obtained with one redirect URI is redeemed with another.',
    check: { file: `${CV}/oauth/authorization-code.ts`, region: 'redirectUriMatches' },
    test: { file: `${CV}/oauth/authorization-code.test.ts`, title: 'refuses %s as invalid_grant' },
    mutation: { search: 'return request.redirectUri === code.redirectUri', replace: 'return true' },
  },
  {
    section: '4.6',
    threat: 'A token from somewhere else is slipped to the client in the front channel: none is ever answered there.',
    check: { file: `${CV}/oauth/authorization-request.ts`, region: 'responseTypeIsCode' },
    test: { file: `${CV}/oauth/authorization-request.test.ts`, title: 'refuses response_type %s' },
    mutation: { search: "responseType !== 'code'", replace: 'false' },
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
    threat: 'An authorization request that Mallory began is answered in the owner’s browser.',
    check: { file: `${CV}/storage/pending-requests.ts`, region: 'findPendingRequest' },
    test: {
      file: `${CV}/storage/pending-requests.test.ts`,
      title: 'is found by the browser that brought it and by no other',
    },
    mutation: { search: 'WHERE id = ${id} AND browser_hash = ${browserHash}`\n  if (!row)', replace: 'WHERE id = ${id}`\n  if (!row)' },
  },
  {
    section: '4.7',
    threat: 'A page of Mallory’s presses a shopper’s Connect or Disconnect.',
    check: { file: `${PMP}/session/csrf.ts`, region: 'csrfMatches' },
    test: { file: `${PMP}/session/csrf.test.ts`, title: 'is known by the cookie of the browser it was shown to' },
    mutation: { search: 'timingSafeEqual(Buffer.from(value), Buffer.from(expected)) && ', replace: '' },
  },
  {
    section: '4.7',
    threat: 'An answer that Mallory obtained is put into a shopper’s browser.',
    check: { file: `${PMP}/cloudvault/callback.ts`, region: 'finishConnecting' },
    test: {
      file: `${PMP}/cloudvault/callback.test.ts`,
      title: 'takes no state from another browser, and leaves it good for its own',
    },
    mutation: { search: "if (attempt.browserHash !== visitor.browserHash) return trouble('other-browser')", replace: '' },
  },
  {
    section: '4.8',
    threat: 'Mallory strips the challenge from the request, and the code is not bound any more.',
    check: { file: `${CV}/oauth/authorization-request.ts`, region: 'challengeIsS256' },
    test: { file: `${CV}/oauth/authorization-request.test.ts`, title: 'refuses a request without a challenge' },
    mutation: {
      search: "policy.pkce === 'optional' || nonceStandsIn(parameters, client)",
      replace: 'true',
    },
  },
  {
    section: '4.8',
    threat: 'A verifier arrives for a code without a challenge, and is waved through.',
    check: { file: `${CV}/oauth/pkce.ts`, region: 'verifierMatches' },
    test: {
      file: `${CV}/oauth/authorization-code.test.ts`,
      title: 'answers invalid_grant when a verifier arrives for a code without a challenge',
    },
    mutation: {
      search: 'if (verifier === null || challenge === null) return verifier === challenge',
      replace: 'if (verifier === null || challenge === null) return challenge === null',
    },
  },
  {
    section: '4.8',
    threat: 'The method is downgraded to plain, which shows the thief the verifier.',
    check: { file: `${CV}/oauth/authorization-request.ts`, region: 'challengeIsS256' },
    test: { file: `${CV}/oauth/authorization-request.test.ts`, title: 'refuses the method %s' },
    mutation: { search: "if (method !== 'S256') return", replace: "if (method === 'none') return" },
  },
]
