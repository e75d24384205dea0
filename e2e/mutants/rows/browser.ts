import type { Row } from '../row.ts'

const CV = 'apps/cloudvault'

/** RFC 9700 §4.11 to §4.13 and §4.15 to §4.17: redirects, proxies, frames. */
export const browserRows: readonly Row[] = [
  {
    section: '4.11',
    threat: 'The sign-in page is made to lead to a phisher’s site.',
    check: { file: `${CV}/session/return-path.ts`, region: 'returnPath' },
    test: { file: `${CV}/session/return-path.test.ts`, title: 'goes home instead of %j' },
    mutation: { search: 'url.origin !== issuer || ', replace: '' },
  },
  {
    section: '4.11',
    threat: 'An owner who follows a link to a dishonest client is sent there with an error, unasked.',
    notDefended:
      'RFC 6749 §4.1.2.1 wants that answer. The address is one that the client registered, and the sign-in and consent pages name the client and its host.',
  },
  {
    section: '4.12',
    threat: 'A 307 after the sign-in or consent form posts its fields, the password among them, to the client.',
    check: { file: `${CV}/front-channel/see-other.ts`, region: 'seeOther' },
    test: { file: `${CV}/front-channel/last-hop.test.ts`, title: '%s is 303, so that no form is posted again' },
    mutation: {
      search: "if (cookies.length === 0) return new Response('', { status: 303, headers })",
      replace: "if (cookies.length === 0) return new Response('', { status: 307, headers })",
    },
  },
  {
    section: '4.13',
    threat: 'A sender writes headers that only a proxy of ours should write, and is taken for somebody else.',
    check: { file: `${CV}/throttle/trusted-proxies.ts`, region: 'senderOf' },
    test: {
      file: `${CV}/throttle/trusted-proxies.test.ts`,
      title: 'read from the right: what the sender wrote itself is not believed',
    },
    mutation: { search: 'hops.pop()', replace: 'hops.shift()' },
  },
  {
    section: '4.13',
    threat: 'The way between a TLS proxy and CloudVault is read or written by others.',
    notDefended:
      'it is plain http and belongs to whoever runs both; keep it on one machine or in a network of its own.',
  },
  {
    section: '4.15',
    threat: 'A client that speaks for itself is taken for an owner.',
    check: { file: `${CV}/back-channel/photo-owner.ts`, region: 'ownerOf' },
    test: {
      file: `${CV}/back-channel/photos.test.ts`,
      title: 'answers 403 insufficient_scope to a token without read_photos, or without an owner',
    },
    mutation: { search: 'if (ownerId) return ownerId', replace: 'if (ownerId !== undefined) return String(ownerId)' },
  },
  {
    section: '4.16',
    threat: 'The consent page is framed, and the owner clicks on something else.',
    check: { file: `${CV}/session/page-headers.ts`, region: 'frameAncestors' },
    test: { file: `${CV}/session/page-headers.test.ts`, title: 'is never framed (RFC 9700 §4.16)' },
    mutation: { search: `"'none'" : '*'`, replace: `"'self'" : '*'` },
  },
  {
    section: '4.17',
    threat: 'A window that opened the authorization page reads the answer out of a message.',
    check: { file: `${CV}/oauth/authorization-checks.ts`, region: 'responseModeIsQuery' },
    test: { file: `${CV}/oauth/authorization-request.test.ts`, title: 'refuses response_mode %s' },
    mutation: { search: "if (mode === null || mode === 'query') return null", replace: 'return null' },
  },
]
