import { createHash } from 'node:crypto'
import type { Finding } from './finding.ts'

/**
 * RFC 7636 — Proof Key for Code Exchange.
 *
 * The client keeps `code_verifier` and shows only its hash. A thief who steals the code from the redirect has the
 * hash, and a hash does not run backwards.
 */
const CHALLENGE = /^[A-Za-z0-9\-_]{43}$/ // §4.2: BASE64URL(SHA256(…)) is always 43 characters
const VERIFIER = /^[A-Za-z0-9\-._~]{43,128}$/ // §4.1

/** §4.3: what the authorization request may show. `plain` would hand the thief the verifier itself. */
export function isS256Challenge(challenge: string): boolean {
  return CHALLENGE.test(challenge)
}

/** §4.2: S256. */
export function challengeOf(verifier: string): string {
  return createHash('sha256').update(verifier, 'ascii').digest('base64url')
}

/** The challenge that a request's verifier answers. One that is no verifier answers none, not even the one it hashes to (§4.1). */
export function answeredChallenge(verifier: string | null): string | null {
  if (verifier === null) return null
  return VERIFIER.test(verifier) ? challengeOf(verifier) : ''
}

/**
 * §4.6: the verifier must hash to the challenge the code is bound to. A verifier for a code without a challenge is
 * refused too: someone stripped the challenge on the way (RFC 9700 §4.8.2).
 */
export function verifierMatches(verifier: string | null, challenge: string | null): boolean {
  return answeredChallenge(verifier) === challenge
}

/** §4.3, once it has held. */
export const CHALLENGE_KEPT: Finding = {
  verdict: 'kept',
  words: 'code_challenge is kept with the code: only who knows the verifier behind it can spend the code',
  cites: 'RFC 7636 §4.4',
  file: 'oauth/pkce.ts',
}

/** §4.6, once it has held. */
export const VERIFIER_MATCHED: Finding = {
  verdict: 'kept',
  words: 'PKCE verified: SHA-256(code_verifier) = code_challenge',
  cites: 'RFC 7636 §4.6',
  file: 'oauth/pkce.ts',
}
