import { beside, type Must, wire, without } from '../must.ts'

const DPOP = 'rfc9449-dpop'
const PROOF = 'oauth/dpop'
const REFUSED = 'refuses a proof %s'
const WIRE = wire(DPOP, 'a proof ${what} is invalid_dpop_proof, and the code survives it')

/** RFC 9449: tokens bound to a key. */
export const rfc9449: readonly Must[] = [
  {
    section: '4.3',
    must: 'One proof in the header, of type dpop+jwt',
    test: beside(PROOF, REFUSED),
    wire: WIRE,
    ...without(PROOF, 'readProof', "jws?.header.typ !== 'dpop+jwt'", '!jws'),
  },
  {
    section: '4.3',
    must: 'It is signed with the public key it carries, by an asymmetric algorithm',
    test: beside(PROOF, REFUSED),
    ...without(PROOF, 'provenKey', '!key || !signatureMatches(jws, key)', '!key'),
  },
  {
    section: '4.3',
    must: 'The key it carries is not a private one',
    test: beside(PROOF, REFUSED),
    ...without('oauth/json-web-signature', 'publicKeyOf', " || 'd' in jwk || 'k' in jwk", ''),
  },
  {
    section: '4.3',
    must: 'jti is there',
    test: beside(PROOF, REFUSED),
    wire: WIRE,
    ...without(
      PROOF,
      'readProof',
      "if (typeof jti !== 'string' || jti === '') throw refusal('the proof has no jti')",
      '',
    ),
  },
  {
    section: '4.3',
    must: 'htm is the method of the request',
    test: beside(PROOF, REFUSED),
    wire: WIRE,
    ...without(PROOF, 'readProof', 'if (htm !== use.method)', 'if (false)'),
  },
  {
    section: '4.3',
    must: 'htu is its address, query and fragment aside',
    test: beside(PROOF, REFUSED),
    wire: WIRE,
    ...without(PROOF, 'readProof', "typeof htu !== 'string' || withoutQuery(htu) !== withoutQuery(use.uri)", 'false'),
  },
  {
    section: '4.3',
    must: 'It was made just now',
    test: beside(PROOF, REFUSED),
    wire: WIRE,
    ...without(PROOF, 'readProof', ' || iat > seconds + SKEW || iat < seconds - LONGEST_AGE', ''),
  },
  {
    section: '5',
    must: 'token_type is DPoP',
    test: wire(DPOP, 'is of type DPoP and opens the door with a proof'),
  },
  {
    section: '5',
    must: 'A public client’s refresh token is bound to its key',
    test: {
      file: 'apps/cloudvault/back-channel/new-refresh-token.test.ts',
      title:
        'RFC 9449 §5 — the refresh token of a public client is bound to its key, a confidential client has its secret',
    },
    ...without('back-channel/new-refresh-token', 'newRefreshToken', 'isConfidential(client) ? null : dpopJkt', 'null'),
  },
  {
    section: '7.1',
    must: 'ath is the hash of the token it accompanies',
    test: beside(PROOF, 'refuses another one’s'),
    wire: wire(DPOP, 'nor with another key, nor with a proof for another token'),
    ...without(PROOF, 'readProof', 'use.accessToken !== null && ath !== hashOfToken(use.accessToken)', 'false'),
  },
  {
    section: '5.2',
    must: 'A client registered for bound tokens gets no others',
    test: beside('back-channel/prove-key', 'gets none without a proof'),
    ...without(
      'back-channel/dpop-binding',
      'dpopBinding',
      'if (!client.dpopBoundAccessTokens) return null',
      'return null',
    ),
  },
  {
    section: '7.1',
    must: 'The proof is by the key that the token is bound to',
    test: beside('back-channel/prove-key', 'is refused with a proof by another key'),
    wire: wire(DPOP, 'nor with another key, nor with a proof for another token'),
    ...without('back-channel/prove-key', 'mustProveKey', 'if (proof.jkt !== jkt)', 'if (false)'),
  },
  { section: '7.1', must: 'The challenge says DPoP', test: wire(DPOP, 'the challenge speaks DPoP') },
  {
    section: '7.2',
    must: 'A bound token is refused as a bearer token',
    test: beside('back-channel/protect', 'is what a token bound to a key is without its proof (RFC 9449 §7.2)'),
    wire: wire(DPOP, 'a bound token is worth nothing as a bearer token'),
    ...without('back-channel/protect', 'admit', "record.dpopJkt !== null || scheme === 'DPoP'", 'false'),
  },
  {
    section: '8',
    must: 'Where a nonce is asked for, a proof without it is use_dpop_nonce',
    test: beside(PROOF, 'are asked for where the server wants them'),
    ...without(PROOF, 'readProof', 'use.nonces && !use.nonces.includes(String(nonce))', 'false'),
  },
  {
    section: '10',
    must: 'A code asked for with dpop_jkt needs that key',
    test: wire(DPOP, 'a code asked for with a thumbprint needs that key'),
  },
  {
    section: '11.1',
    must: 'A proof is used once',
    test: beside('storage/seen-jwts', 'is new to its maker the first time only, however many ask at once'),
    wire: wire(DPOP, 'a proof is used once'),
    ...without(
      'storage/seen-jwts',
      'isFirstUse',
      'ON CONFLICT DO NOTHING',
      'ON CONFLICT (id_hash) DO UPDATE SET expires_at = excluded.expires_at',
    ),
  },
]
