import { configuration } from '#configuration'
import type { AuthorizationRequest } from '#oauth/authorization-request'
import { parseJws, publicKeyOf, signatureMatches } from '#oauth/json-web-signature'
import { publishedKeys } from '#storage/signing-keys'

/**
 * OIDC Core §3.1.2.1 — `id_token_hint`: an id_token of ours, expired or not, naming whom the client expects.
 * `'unreadable'`: not one that we signed.
 */
export async function hintedOwner({ idTokenHint }: Pick<AuthorizationRequest, 'idTokenHint'>): Promise<string | null> {
  if (idTokenHint === null) return null
  const jws = parseJws(idTokenHint)
  if (!jws || jws.payload.iss !== configuration().issuer || typeof jws.payload.sub !== 'string') return 'unreadable'
  for (const jwk of await publishedKeys()) {
    const key = publicKeyOf(jwk)
    if (key && signatureMatches(jws, key)) return jws.payload.sub
  }
  return 'unreadable'
}
