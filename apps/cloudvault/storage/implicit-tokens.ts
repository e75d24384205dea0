import { sql } from './database.ts'

/** What the code allowed, once it is spent for a token that no token request asked for. Null: it was spent before. */
export async function redeemAtOnce(
  codeHash: string,
  tokenHash: string,
  now: Date,
): Promise<{ expiresIn: number; scope: string[] } | null> {
  const [row] = await sql<{ scope: string[]; access_token_ttl: number }>`
    WITH code AS (
      UPDATE authorization_code SET consumed_at = ${now} WHERE code_hash = ${codeHash} AND consumed_at IS NULL
      RETURNING grant_id, client_id, resource
    ), spoken AS (
      SELECT code.*, "grant".scope, client.access_token_ttl
      FROM code JOIN "grant" ON "grant".id = grant_id JOIN client ON client.client_id = code.client_id
    ), access AS (
      INSERT INTO access_token (token_hash, grant_id, client_id, scope, audience, issued_at, expires_at)
      SELECT ${tokenHash}, grant_id, client_id, scope, resource, ${now}, ${now}::timestamptz + make_interval(secs => access_token_ttl)
      FROM spoken
    )
    SELECT scope, access_token_ttl FROM spoken`
  return row ? { expiresIn: row.access_token_ttl, scope: row.scope } : null
}
