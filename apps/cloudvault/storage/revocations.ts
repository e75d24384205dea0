import { sql } from './database.ts'

type Row = { known: boolean; own: boolean }

/**
 * RFC 7009 §2.1: whatever kind of token this is, the hint is not needed. A refresh token takes its family with it, an
 * access token only itself. `'foreign'`: another client's token, which stays as it is.
 */
export async function revokeToken(
  tokenHash: string,
  clientId: string,
  now: Date,
): Promise<'revoked' | 'unknown' | 'foreign'> {
  const [row] = await sql<Row>`
    WITH presented AS (
      SELECT r.grant_id, g.client_id, true AS refresh FROM refresh_token r JOIN "grant" g ON g.id = r.grant_id WHERE r.token_hash = ${tokenHash}
      UNION ALL
      SELECT grant_id, client_id, false FROM access_token WHERE token_hash = ${tokenHash}
    ), family AS (
      UPDATE "grant" SET revoked_at = ${now}, revoked_reason = 'client' FROM presented
      WHERE id = presented.grant_id AND refresh AND presented.client_id = ${clientId} AND revoked_at IS NULL
    ), alone AS (
      UPDATE access_token SET revoked_at = ${now}
      WHERE token_hash = ${tokenHash} AND client_id = ${clientId} AND revoked_at IS NULL
    )
    SELECT count(*) > 0 AS known, COALESCE(bool_and(client_id = ${clientId}), false) AS own FROM presented`
  if (!row?.known) return 'unknown'
  return row.own ? 'revoked' : 'foreign'
}
