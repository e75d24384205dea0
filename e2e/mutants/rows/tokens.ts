import type { Row } from '../row.ts'

const CV = 'apps/cloudvault'
const PMP = 'apps/printmypics'

/** RFC 9700 §4.9, §4.10 and §4.14: what may happen to tokens. */
export const tokenRows: readonly Row[] = [
  {
    section: '4.9',
    threat: 'A resource server, honest or not, asks about tokens that were made for another one.',
    check: { file: `${CV}/oauth/introspection.ts`, region: 'introspection' },
    test: { file: `${CV}/oauth/introspection.test.ts`, title: 'says nothing but inactive of %s' },
    mutation: { search: '!token || !isAudience(by, token.audience, issuer)', replace: '!token' },
  },
  {
    section: '4.9',
    threat: 'Any client fishes for tokens at the introspection endpoint.',
    check: { file: `${CV}/oauth/introspection.ts`, region: 'readIntrospectionRequest' },
    test: {
      file: `${CV}/oauth/introspection.test.ts`,
      title: 'is a client marked as a resource server, and nobody else',
    },
    mutation: { search: '!client.introspection', replace: 'false' },
  },
  {
    section: '4.10',
    threat: 'A stolen token that is bound to a key is used without the key’s proof for this very request.',
    check: { file: `${CV}/oauth/dpop.ts`, region: 'readProof' },
    test: { file: `${CV}/oauth/dpop.test.ts`, title: 'refuses a proof %s' },
    mutation: { search: 'if (htm !== use.method)', replace: 'if (false)' },
  },
  {
    section: '4.10',
    threat: 'A proof made for one token accompanies another.',
    check: { file: `${CV}/oauth/dpop.ts`, region: 'readProof' },
    test: { file: `${CV}/oauth/dpop.test.ts`, title: 'refuses another one’s' },
    mutation: { search: 'use.accessToken !== null && ath !== hashOfToken(use.accessToken)', replace: 'false' },
  },
  {
    section: '4.10',
    threat: 'A proof is signed with another key than the one it shows.',
    check: { file: `${CV}/oauth/dpop.ts`, region: 'provenKey' },
    test: { file: `${CV}/oauth/dpop.test.ts`, title: 'refuses a proof %s' },
    mutation: { search: '!key || !signatureMatches(jws, key)', replace: '!key' },
  },
  {
    section: '4.10',
    threat: 'A token is asked for a wider audience than its owner was asked about.',
    check: { file: `${CV}/oauth/resource-indicator.ts`, region: 'audienceWithin' },
    test: { file: `${CV}/oauth/introspection.test.ts`, title: 'is never more' },
    mutation: {
      search: 'requested.every((resource) => granted.includes(resource)) ? requested : null',
      replace: 'requested',
    },
  },
  {
    section: '4.10',
    threat: 'A token is used for more than its scope.',
    check: { file: `${CV}/oauth/bearer.ts`, region: 'mustHaveScope' },
    test: { file: `${CV}/oauth/bearer.test.ts`, title: 'names the scope that would have been enough' },
    mutation: { search: 'if (isWithin(required, granted)) return', replace: 'return' },
  },
  {
    section: '4.10',
    threat: 'A bearer token that is not bound to a key works for whoever holds it.',
    notDefended:
      'that is what a bearer token is. It lives for an hour at most, is looked up at every use and dies with its grant; a client that registers `dpop_bound_access_tokens` gets bound ones.',
  },
  {
    section: '4.14',
    threat: 'A stolen refresh token is used after its owner has used it.',
    check: { file: `${CV}/back-channel/refresh-token-grant.ts`, region: 'refuse' },
    test: { file: `${CV}/back-channel/token.test.ts`, title: 'brings nothing after its use, and ends the family' },
    mutation: { search: "verdict === 'reuse'", replace: 'false' },
  },
  {
    section: '4.14',
    threat: 'The grace for lost answers is used after the successor has been seen in use.',
    check: { file: `${CV}/storage/refresh-tokens.ts`, region: 'rotate' },
    test: {
      file: `${CV}/back-channel/token.test.ts`,
      title: 'is no longer retried once its successor has been used',
    },
    mutation: { search: 'child.parent_hash = refresh_token.token_hash AND child', replace: 'false AND child' },
  },
  {
    section: '4.14',
    threat: 'Another client uses a refresh token that it found.',
    check: { file: `${CV}/storage/refresh-tokens.ts`, region: 'rotate' },
    test: { file: `${CV}/back-channel/token.test.ts`, title: 'brings a stranger nothing for a token that was found' },
    mutation: { search: ' AND "grant".client_id = ${rotation.clientId}', replace: '' },
  },
  {
    section: '4.14',
    threat: 'A refresh brings more than the owner approved.',
    check: { file: `${CV}/storage/refresh-tokens.ts`, region: 'rotate' },
    test: { file: `${CV}/back-channel/token.test.ts`, title: 'brings no more than the owner approved' },
    mutation: { search: 'OR refresh_token.scope @> ${rotation.scope}::text[]', replace: 'OR true' },
  },
  {
    section: '4.14',
    threat: 'A refresh token outlives the permission it came from.',
    check: { file: `${CV}/storage/refresh-tokens.ts`, region: 'rotate' },
    test: {
      file: `${CV}/back-channel/token.test.ts`,
      title: 'refreshes nothing after the owner took the permission back',
    },
    mutation: { search: 'AND "grant".revoked_at IS NULL AND', replace: 'AND' },
  },
  {
    section: '4.14',
    threat: 'A backup of PrintMyPics’ database opens its customers’ vaults.',
    check: { file: `${PMP}/storage/encryption.ts`, region: 'seal' },
    test: {
      file: `${PMP}/storage/encryption.test.ts`,
      title: 'are unreadable without the secret, and sealed differently every time',
    },
    mutation: { search: 'const iv = randomBytes(12)', replace: 'const iv = Buffer.alloc(12)' },
  },
]
