import { activityOf } from './activity.ts'
import { sql } from './database.ts'

type Rows = Record<string, unknown>[]

/** More lines than anybody's log has; the purge forgets them after a year. */
const WHOLE_LOG = 1_000_000

/**
 * Everything kept about an owner, under the columns' own names, which are the RFCs' where they have one. Column by
 * column, so that no hash and no key ever slips in with a `*`.
 */
export async function everythingOf(ownerId: string): Promise<Record<string, unknown>> {
  const [owner, photos, albums, consents, grants, sessions, clients, activity] = await Promise.all([
    sql`SELECT id, email, name, created_at FROM owner WHERE id = ${ownerId}` as Promise<Rows>,
    sql`SELECT id, title, alt, width, height, bytes, media_type, digest, taken_at, created_at
        FROM photo WHERE owner_id = ${ownerId} ORDER BY created_at, id` as Promise<Rows>,
    sql`SELECT id, title, cover_photo_id, created_at,
               ARRAY(SELECT photo_id FROM album_photo WHERE album_id = album.id ORDER BY position, photo_id) AS photo_ids
        FROM album WHERE owner_id = ${ownerId} ORDER BY created_at, id` as Promise<Rows>,
    sql`SELECT consent.client_id, client_name, consent.scope, granted_at, consent.updated_at
        FROM consent JOIN client ON client.client_id = consent.client_id WHERE owner_id = ${ownerId}` as Promise<Rows>,
    sql`SELECT id, "grant".client_id, client_name, "grant".scope, "grant".created_at, auth_time, last_used_at,
               last_used_address, expires_at, revoked_at, revoked_reason
        FROM "grant" JOIN client ON client.client_id = "grant".client_id
        WHERE owner_id = ${ownerId} ORDER BY "grant".created_at` as Promise<Rows>,
    sql`SELECT handle, auth_time, created_at, last_seen_at, expires_at, user_agent, address
        FROM session WHERE owner_id = ${ownerId} ORDER BY created_at` as Promise<Rows>,
    sql`SELECT client_id, client_name, client_uri, redirect_uris, scope, created_at
        FROM client WHERE developer_id = ${ownerId} ORDER BY created_at` as Promise<Rows>,
    activityOf(ownerId, null, WHOLE_LOG),
  ])
  const lines = activity.map(({ kind, clientId, clientName, detail, address, at, times }) => {
    return { at, kind, client_id: clientId, client_name: clientName, detail, address, times }
  })
  return { owner: owner[0] ?? null, photos, albums, consents, grants, sessions, clients, activity: lines }
}
