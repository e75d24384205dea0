import { sql } from './database.ts'

/** The keys to which these viewers' values are sealed. */
export async function publicKeysOf(viewerIds: readonly string[]): Promise<Map<string, string>> {
  const rows = await sql<{ id: string; public_key: string }>`
    SELECT id, public_key FROM wire_viewer WHERE id = ANY(${viewerIds}::text[])`
  return new Map(rows.map((row) => [row.id, row.public_key]))
}

/** A browser that is about to have messages. */
export async function saveViewers(viewers: readonly { id: string; publicKey: string }[]): Promise<void> {
  await sql`
    INSERT INTO wire_viewer (id, public_key)
    SELECT * FROM unnest(${viewers.map(({ id }) => id)}::text[], ${viewers.map(({ publicKey }) => publicKey)}::text[])
    ON CONFLICT (id) DO NOTHING`
}

const DAY = 24 * 60 * 60 * 1000

/** This browser has proven its side at the peer: the handle is kept for a day, sealed to it. */
export async function keepPeerHandle(viewerId: string, sealedHandle: string, now: Date): Promise<void> {
  await sql`UPDATE wire_viewer SET peer_handle = ${sealedHandle}, joined_at = ${now} WHERE id = ${viewerId}`
}

/** The sealed handle, or null where the sides have not been joined within a day. */
export async function findPeerHandle(viewerId: string, now: Date): Promise<string | null> {
  const [row] = await sql<{ peer_handle: string | null }>`
    SELECT peer_handle FROM wire_viewer WHERE id = ${viewerId} AND joined_at > ${new Date(now.getTime() - DAY)}`
  return row?.peer_handle ?? null
}
