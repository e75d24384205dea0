import { configuration } from '#configuration'
import { sql } from './database.ts'
import { currentKeyId, seal, unseal } from './encryption.ts'

/** RFC 7009: a token CloudVault must still be told about. */
export type RevocationDue = { id: string; clientId: string; token: string }

type Row = { id: string; client_id: string; token: string }

/**
 * Takes what is due now and puts its next try off, doubling from ten seconds to an hour: whoever takes a row may die with
 * it, and no two instances take the same. What is older than any refresh token lives (90 days) is forgotten.
 */
export async function takeRevocationsDue(limit = 20): Promise<RevocationDue[]> {
  await sql`DELETE FROM revocation_due WHERE created_at < now() - interval '90 days'`
  const { issuer, clientId, slowClient } = configuration()
  const ours = [clientId, ...(slowClient ? [slowClient.id] : [])]
  const rows = await sql<Row>`
    UPDATE revocation_due
    SET attempts = attempts + 1, next_try_at = now() + least(interval '10 seconds' * power(2, attempts), interval '1 hour')
    WHERE id IN (
      SELECT id FROM revocation_due WHERE next_try_at <= now() AND issuer = ${issuer} AND client_id = ANY(${ours}::text[])
      ORDER BY next_try_at LIMIT ${limit} FOR UPDATE SKIP LOCKED)
    RETURNING id, client_id, token`
  return rows.map(({ id, client_id, token }) => ({ id, clientId: client_id, token: openEither(token) }))
}

/** A token that was never kept: it is due at the next round. */
export async function revokeLater(token: string, clientId = configuration().clientId): Promise<void> {
  const { issuer } = configuration()
  await sql`
    INSERT INTO revocation_due (issuer, client_id, key_id, token)
    VALUES (${issuer}, ${clientId}, ${currentKeyId()}, ${seal(token, 'access_token')})`
}

export async function revocationDone(id: string): Promise<void> {
  await sql`DELETE FROM revocation_due WHERE id = ${id}`
}

/** The row does not say which kind it holds; the seal does. */
function openEither(sealed: string): string {
  try {
    return unseal(sealed, 'refresh_token')
  } catch {
    return unseal(sealed, 'access_token')
  }
}
