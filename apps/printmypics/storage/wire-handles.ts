import { sql } from './database.ts'

export type HandleRecord = { hash: string; kind: 'ticket' | 'handle'; viewerId: string; wrappedKey: string }
type Found = { viewerId: string; wrappedKey: string }

export async function keepHandle({ hash, kind, viewerId, wrappedKey }: HandleRecord, seconds: number): Promise<void> {
  await sql`
    INSERT INTO wire_handle (hash, kind, viewer_id, wrapped_key, expires_at)
    VALUES (${hash}, ${kind}, ${viewerId}, ${wrappedKey}, now() + make_interval(secs => ${seconds}))`
}

/** A ticket opens once. */
export async function takeTicket(hash: string): Promise<Found | null> {
  const [row] = await sql<Found>`
    DELETE FROM wire_handle WHERE hash = ${hash} AND kind = 'ticket' AND expires_at > now()
    RETURNING viewer_id AS "viewerId", wrapped_key AS "wrappedKey"`
  return row ?? null
}

export async function findHandle(hash: string): Promise<Found | null> {
  const [row] = await sql<Found>`
    SELECT viewer_id AS "viewerId", wrapped_key AS "wrappedKey" FROM wire_handle
    WHERE hash = ${hash} AND kind = 'handle' AND expires_at > now()`
  return row ?? null
}
