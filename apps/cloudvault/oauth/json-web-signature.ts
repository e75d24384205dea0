import { createPublicKey, type JsonWebKey, type KeyObject, sign, verify } from 'node:crypto'
import { promisify } from 'node:util'

/** RFC 7515 — a signed JSON object in three dotted parts. The two algorithms this server signs with. */
export type SigningAlgorithm = 'RS256' | 'ES256'
export type JwsHeader = { alg: string; typ?: string; kid?: string; jwk?: unknown }
export type ParsedJws = { header: JwsHeader; payload: Record<string, unknown>; signingInput: string; signature: Buffer }

const signInBackground = promisify(
  (data: Buffer, key: Parameters<typeof sign>[2], done: (error: Error | null, signature: Buffer) => void) =>
    sign('sha256', data, key, done),
)

/** §7.1: the compact serialisation. An RSA signature takes a millisecond, so it is made off the main thread. */
export async function signJws(header: JwsHeader, payload: object, key: KeyObject): Promise<string> {
  const input = `${encode(header)}.${encode(payload)}`
  const signature = await signInBackground(Buffer.from(input, 'ascii'), withEncoding(key))
  return `${input}.${signature.toString('base64url')}`
}

/** §5.2: the three parts of it, unverified. Null: not a JWS. */
export function parseJws(compact: string): ParsedJws | null {
  const [header, payload, signature, ...more] = compact.split('.')
  if (!header || !payload || !signature || more.length > 0) return null
  if (!/^[A-Za-z0-9\-_.]+$/.test(compact)) return null
  const parsed = { header: decode(header), payload: decode(payload) }
  if (!parsed.header || !parsed.payload || typeof parsed.header.alg !== 'string') return null
  return {
    header: parsed.header as JwsHeader,
    payload: parsed.payload,
    signingInput: `${header}.${payload}`,
    signature: Buffer.from(signature, 'base64url'),
  }
}

/** §5.2: whether the key made this signature. The key's type decides the algorithm, never the header alone. */
export function signatureMatches(jws: ParsedJws, key: KeyObject): boolean {
  if (jws.header.alg !== algorithmOf(key)) return false
  const input = Buffer.from(jws.signingInput, 'ascii')
  return verify('sha256', input, withEncoding(key), jws.signature)
}

/** A public key from its JWK; null where it is not one that this server can verify with. */
export function publicKeyOf(jwk: unknown): KeyObject | null {
  if (typeof jwk !== 'object' || jwk === null || 'd' in jwk || 'k' in jwk) return null
  try {
    const key = createPublicKey({ key: jwk as JsonWebKey, format: 'jwk' })
    return algorithmOf(key) ? key : null
  } catch {
    return null
  }
}

function algorithmOf(key: KeyObject): SigningAlgorithm | null {
  if (key.asymmetricKeyType === 'rsa') return (key.asymmetricKeyDetails?.modulusLength ?? 0) >= 2048 ? 'RS256' : null
  if (key.asymmetricKeyType !== 'ec') return null
  return key.asymmetricKeyDetails?.namedCurve === 'prime256v1' ? 'ES256' : null
}

/** RFC 7515 §A.3: an ECDSA signature is R and S, side by side, not ASN.1. */
function withEncoding(key: KeyObject) {
  return { key, dsaEncoding: 'ieee-p1363' } as const
}

function encode(value: object): string {
  return Buffer.from(JSON.stringify(value), 'utf8').toString('base64url')
}

function decode(part: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString('utf8'))
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null
  } catch {
    return null
  }
}
