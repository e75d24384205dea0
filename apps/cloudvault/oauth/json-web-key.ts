import { createHash } from 'node:crypto'

type PublicJwk = { kty?: unknown; e?: unknown; n?: unknown; crv?: unknown; x?: unknown; y?: unknown }

/** RFC 7638 §3 — a key's name, computed from nothing but what makes it that key. */
export function thumbprint(jwk: PublicJwk): string {
  const members =
    jwk.kty === 'RSA' ? { e: jwk.e, kty: jwk.kty, n: jwk.n } : { crv: jwk.crv, kty: jwk.kty, x: jwk.x, y: jwk.y }
  return createHash('sha256').update(JSON.stringify(members)).digest('base64url')
}
