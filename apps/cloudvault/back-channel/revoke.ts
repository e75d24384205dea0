import { policyOf } from '#labs/armed'
import { hashOf } from '#oauth/opaque-token'
import { REVOKED, readRevocationRequest } from '#oauth/revocation'
import { TokenError } from '#oauth/token-error'
import { revokeToken } from '#storage/revocations'
import { note } from '#wire/note'
import { authenticateClient } from './authenticate-client.ts'
import { readForm } from './form.ts'
import { json } from './json.ts'

/** RFC 7009 §2 — the client gives a token back. An unknown token is as good as revoked, so that is 200 too (§2.2). */
export async function revoke(request: Request): Promise<Response> {
  const form = await readForm(request)
  const client = await authenticateClient(request, form)
  const token = readRevocationRequest(form)
  const { revocation } = policyOf(client.clientId)
  const outcome = revocation === 'honoured' ? await revokeToken(hashOf(token), client.clientId, new Date()) : 'unknown'
  if (outcome === 'foreign') throw new TokenError('invalid_request', 'the token was issued to another client') // §2.1
  if (outcome !== 'unknown') note(REVOKED)
  // Some clients insist on a JSON type, others on a 200: this is what pleases all of them.
  return json({})
}
