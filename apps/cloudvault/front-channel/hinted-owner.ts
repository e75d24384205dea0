import { configuration } from '#configuration'
import { parseJws, publicKeyOf, signatureMatches } from '#oauth/json-web-signature'
import { publishedKeys } from '#storage/signing-keys'

/** An id_token of ours, expired or not: what it says. Null: not one that we signed. */
export async function readOwnIdToken(idToken: string): Promise<Record<string, unknown> | null> {
  const jws = parseJws(idToken)
  if (jws?.header.typ !== 'JWT' || jws.payload.iss !== configuration().issuer) return null
  for (const jwk of await publishedKeys()) {
    const key = publicKeyOf(jwk)
    if (key && signatureMatches(jws, key)) return jws.payload
  }
  return null
}

/** OIDC Core §3.1.2.1 — `id_token_hint` names whom the client expects. `'unreadable'`: not a token of ours. */
export async function hintedOwner({ idTokenHint }: { idTokenHint: string | null }): Promise<string | null> {
  if (idTokenHint === null) return null
  const claims = await readOwnIdToken(idTokenHint)
  return typeof claims?.sub === 'string' ? claims.sub : 'unreadable'
}
