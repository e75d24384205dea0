import { createHmac } from 'node:crypto'
import { configuration } from '#configuration'
import type { Client } from '#oauth/client'
import { KEY_PROVEN, type Proof, readProof } from '#oauth/dpop'
import { TokenError } from '#oauth/token-error'
import { isFirstUse } from '#storage/seen-jwts'
import { note } from '#wire/note'

/**
 * RFC 9449 §5 — the key that a request proves, which its tokens will be bound to. Null: no proof, plain bearer tokens.
 * @throws TokenError
 */
export async function dpopBinding(request: Request, client: Client): Promise<string | null> {
  const header = request.headers.get('dpop')
  if (header !== null) return (await proven(request, header, null)).jkt
  if (!client.dpopBoundAccessTokens) return null
  throw new TokenError('invalid_dpop_proof', 'this client is registered for bound tokens: send a DPoP proof') // §5.2
}

/** §4.3 and §11.1: a good proof, for this request, the first time it is shown. */
export async function proven(request: Request, header: string, accessToken: string | null): Promise<Proof> {
  const { issuer, dpopNonce } = configuration()
  const now = new Date()
  const proof = readProof(header, {
    method: request.method,
    uri: issuer + new URL(request.url).pathname,
    accessToken,
    nonces: dpopNonce ? [nonceAt(now, 0), nonceAt(now, -1)] : null,
    now,
  })
  if (!(await isFirstUse(proof.jkt, proof.jti, proof.expiresAt))) {
    throw new TokenError('invalid_dpop_proof', 'the proof has been used before')
  }
  note(KEY_PROVEN)
  return proof
}

const NONCE_LIFETIME = 300_000

/** §8: every instance computes the same nonce, so none has to remember it. */
function nonceAt(now: Date, offset: number): string {
  const period = Math.floor(now.getTime() / NONCE_LIFETIME) + offset
  return createHmac('sha256', configuration().secret).update(`dpop nonce ${period}`).digest('base64url')
}

/** §8.2: what the next proof should say; nothing while no nonce is asked for. */
export function dpopNonceHeader(): Record<string, string> {
  return configuration().dpopNonce ? { 'DPoP-Nonce': nonceAt(new Date(), 0) } : {}
}
