import type { Client } from './client.ts'
import { type ParsedJws, parseJws, publicKeyOf, signatureMatches } from './json-web-signature.ts'
import { TokenError } from './token-error.ts'

/** RFC 7523 §2.2 — a client that proves itself with a signature: no secret ever leaves it. */
export const ASSERTION_TYPE = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer'

/** Another machine's clock may be wrong by this much; an assertion may not live longer than that. Seconds. */
const SKEW = 60
const LONGEST_LIFE = 3600

/** A good assertion: to be remembered until it expires, so that nobody uses it again (§3). */
export type ProvenAssertion = { jti: string; expiresAt: Date }

/** The client that an assertion claims to be; its signature is not yet checked. */
export function claimedClient(assertion: string): string {
  const subject = parseJws(assertion)?.payload.sub
  if (typeof subject !== 'string') throw refusal('the client assertion cannot be read')
  return subject
}

/**
 * RFC 7523 §3: made by the client, about the client, for us, for now.
 * @throws TokenError `invalid_client`
 */
export function proveAssertion(
  assertion: string,
  client: Client,
  audiences: readonly string[],
  now: Date,
): ProvenAssertion {
  const jws = parseJws(assertion)
  if (!jws || !isSignedBy(client, jws)) throw refusal('the client assertion is not signed with a registered key')
  const { iss, sub, aud, exp, nbf, iat, jti } = jws.payload
  const seconds = now.getTime() / 1000
  if (iss !== client.clientId || sub !== client.clientId) throw refusal('the client assertion is about somebody else')
  if (!audienceOf(aud).some((audience) => typeof audience === 'string' && audiences.includes(audience))) {
    throw refusal('the client assertion is for another server')
  }
  if (typeof exp !== 'number' || exp <= seconds - SKEW) throw refusal('the client assertion has expired')
  if (exp > seconds + LONGEST_LIFE + SKEW) throw refusal('the client assertion lives longer than an hour')
  if (isInFuture(nbf, seconds) || isInFuture(iat, seconds)) throw refusal('the client assertion is not valid yet')
  if (typeof jti !== 'string' || jti === '') throw refusal('the client assertion has no jti')
  return { jti, expiresAt: new Date((exp + SKEW) * 1000) }
}

function isSignedBy(client: Client, jws: ParsedJws): boolean {
  if (client.tokenEndpointAuthMethod !== 'private_key_jwt') return false
  const { token_endpoint_auth_signing_alg: only } = client.otherMetadata as { token_endpoint_auth_signing_alg?: string }
  if (only !== undefined && jws.header.alg !== only) return false // the client has promised this one
  const keys = (client.jwks as { keys?: { kid?: string }[] } | null)?.keys ?? []
  const candidates = keys.filter(({ kid }) => !jws.header.kid || !kid || kid === jws.header.kid)
  return candidates.some((jwk) => {
    const key = publicKeyOf(jwk)
    return key !== null && signatureMatches(jws, key)
  })
}

function audienceOf(aud: unknown): unknown[] {
  return Array.isArray(aud) ? aud : [aud]
}

function isInFuture(time: unknown, seconds: number): boolean {
  return typeof time === 'number' && time > seconds + SKEW
}

function refusal(why: string): TokenError {
  return new TokenError('invalid_client', why)
}
