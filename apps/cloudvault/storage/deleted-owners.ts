import { forgetClient } from './clients.ts'
import { sql } from './database.ts'

/**
 * The owner is gone, and with the one row everything that hangs from it: sessions, consents, grants with their codes and
 * tokens, photos, albums, the log, the clients this owner has registered with every grant of theirs. One statement, so there is no half of it. Clients that follow a session are told that
 * it has ended (OIDC Back-Channel Logout §2.5). Returns where the photos' bytes lie, which no statement can delete; null: nobody was there.
 */
export async function deleteOwner(ownerId: string): Promise<string[] | null> {
  const [gone] = await sql<{ keys: string[]; apps: string[] }>`
    WITH told AS (
      INSERT INTO logout_notice (client_id, subject, session_handle)
      SELECT DISTINCT client.client_id, session.owner_id::text, session.handle::text
      FROM session JOIN "grant" ON "grant".session_handle = session.handle JOIN client ON client.client_id = "grant".client_id
      WHERE session.owner_id = ${ownerId} AND backchannel_logout_uri IS NOT NULL AND 'openid' = ANY("grant".scope)
        AND client.developer_id IS DISTINCT FROM ${ownerId} -- those go, and have nobody to tell
    ), gone AS (
      DELETE FROM owner WHERE id = ${ownerId} RETURNING id
    )
    SELECT ARRAY(SELECT store_key FROM photo WHERE owner_id = gone.id) AS keys,
           ARRAY(SELECT client_id FROM client WHERE developer_id = gone.id) AS apps FROM gone`
  for (const app of gone?.apps ?? []) forgetClient(app)
  return gone?.keys ?? null
}

/** What a deletion is about to take, for the page that asks. */
export async function belongingsOf(ownerId: string): Promise<{ photos: number; albums: number; apps: number }> {
  const [counts] = await sql<{ photos: number; albums: number; apps: number }>`
    SELECT (SELECT count(*)::int FROM photo WHERE owner_id = ${ownerId}) AS photos,
           (SELECT count(*)::int FROM album WHERE owner_id = ${ownerId}) AS albums,
           (SELECT count(*)::int FROM client WHERE developer_id = ${ownerId}) AS apps`
  return counts ?? { photos: 0, albums: 0, apps: 0 }
}
