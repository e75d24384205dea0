import { sql } from './database.ts'

/** RFC 9126 §2.2: keeps the request under the hash of its `request_uri`. */
export async function savePushedRequest(
  uriHash: string,
  clientId: string,
  parameters: string,
  expiresAt: Date,
): Promise<void> {
  await sql`
    INSERT INTO pushed_request (uri_hash, client_id, parameters, expires_at)
    VALUES (${uriHash}, ${clientId}, ${parameters}, ${expiresAt})`
}

/** RFC 9126 §7.3: the request, once, for the client that pushed it. */
export async function consumePushedRequest(uriHash: string, clientId: string, now: Date): Promise<string | null> {
  const [row] = await sql<{ parameters: string }>`
    UPDATE pushed_request SET consumed_at = ${now}
    WHERE uri_hash = ${uriHash} AND client_id = ${clientId} AND consumed_at IS NULL AND expires_at > ${now}
    RETURNING parameters`
  return row?.parameters ?? null
}
