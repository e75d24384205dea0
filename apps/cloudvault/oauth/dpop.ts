import { createHash } from 'node:crypto'
import type { Finding } from './finding.ts'
import { thumbprint } from './json-web-key.ts'
import { type ParsedJws, parseJws, publicKeyOf, signatureMatches } from './json-web-signature.ts'
import { TokenError } from './token-error.ts'

/**
 * RFC 9449 — Demonstrating Proof of Possession.
 *
 * A bearer token is cash: whoever holds it can spend it. A bound token is a card: it takes a key as well, and every
 * request proves the key anew.
 */
export const DPOP_ALGORITHMS = ['ES256', 'RS256'] as const

/** §11.1: how old a proof may be, and how far a clock may be ahead. Seconds. */
const LONGEST_AGE = 300
const SKEW = 60

/** What the proof has to be about. */
export type ProofUse = {
  method: string
  uri: string
  /** §7: at a protected resource, the token that it accompanies. */
  accessToken: string | null
  /** §8: null where no nonce is asked for. */
  nonces: readonly string[] | null
  now: Date
}

/** A good proof: the key it proves, and what to remember so that it is used once. */
export type Proof = { jkt: string; jti: string; expiresAt: Date }

/**
 * §4.3: the checks, in the section's order.
 * @throws TokenError `invalid_dpop_proof` or `use_dpop_nonce`
 */
export function readProof(header: string, use: ProofUse): Proof {
  const jws = parseJws(header)
  if (jws?.header.typ !== 'dpop+jwt') throw refusal('the DPoP header does not hold exactly one proof')
  const jkt = provenKey(jws)
  const { jti, htm, htu, iat, ath, nonce } = jws.payload
  if (typeof jti !== 'string' || jti === '') throw refusal('the proof has no jti')
  if (htm !== use.method) throw refusal('the proof is for another method')
  if (typeof htu !== 'string' || withoutQuery(htu) !== withoutQuery(use.uri)) {
    throw refusal('the proof is for another address')
  }
  const seconds = use.now.getTime() / 1000
  if (typeof iat !== 'number' || iat > seconds + SKEW || iat < seconds - LONGEST_AGE) {
    throw refusal('the proof was not made just now')
  }
  if (use.accessToken !== null && ath !== hashOfToken(use.accessToken)) throw refusal('the proof is for another token')
  if (use.nonces && !use.nonces.includes(String(nonce))) {
    throw new TokenError('use_dpop_nonce', 'the proof needs the nonce of the DPoP-Nonce header') // §8
  }
  return { jkt, jti, expiresAt: new Date((iat + LONGEST_AGE + SKEW) * 1000) }
}

/** §4.3: signed with the key it carries, which has to be a public one. */
function provenKey(jws: ParsedJws): string {
  const key = publicKeyOf(jws.header.jwk)
  if (!key || !signatureMatches(jws, key)) throw refusal('the proof is not signed with the key it carries')
  return thumbprint(key.export({ format: 'jwk' }))
}

/** §4.3: query and fragment are left out of the comparison. */
function withoutQuery(uri: string): string | null {
  if (!URL.canParse(uri)) return null
  const { origin, pathname } = new URL(uri)
  return origin + pathname
}

/** §4.2: `ath`. */
function hashOfToken(accessToken: string): string {
  return createHash('sha256').update(accessToken, 'ascii').digest('base64url')
}

function refusal(why: string): TokenError {
  return new TokenError('invalid_dpop_proof', why)
}

/** §4.3, once it has held. */
export const KEY_PROVEN: Finding = {
  verdict: 'kept',
  words: 'the sender proved that it holds the key: signature, method, address and time of the proof are right',
  cites: 'RFC 9449 §4.3',
  file: 'oauth/dpop.ts',
}
