import { randomUUID } from 'node:crypto'
import { insertAlbum } from './albums.ts'
import { sql } from './database.ts'

/** More than anybody files photos into, and few enough that nobody fills the table. */
const MOST_ALBUMS = 500

/** A new album without photos; its id, or null where this owner has as many as one may have. */
export async function createAlbum(ownerId: string, title: string, now: Date): Promise<string | null> {
  const [have] = await sql<{ albums: number }>`SELECT count(*)::int AS albums FROM album WHERE owner_id = ${ownerId}`
  if ((have?.albums ?? 0) >= MOST_ALBUMS) return null
  const id = randomUUID()
  await insertAlbum({ id, ownerId, title, createdAt: now }, [])
  return id
}

/** What the form said: of the photos that it showed, those that belong into the album. */
export type AlbumChange = { title: string; shown: readonly string[]; chosen: readonly string[] }

/** Title and contents in one statement. Another owner's album or photo is left alone. False: there is no such album. */
export async function changeAlbum(ownerId: string, id: string, change: AlbumChange): Promise<boolean> {
  const { title, chosen } = change
  const removed = change.shown.filter((photo) => !chosen.includes(photo))
  const changed = await sql`
    WITH changed AS (
      UPDATE album SET title = ${title},
        cover_photo_id = CASE WHEN cover_photo_id = ANY(${removed}::uuid[]) THEN NULL ELSE cover_photo_id END
      WHERE id = ${id} AND owner_id = ${ownerId} RETURNING id
    ), gone AS (
      DELETE FROM album_photo WHERE album_id IN (SELECT id FROM changed) AND photo_id = ANY(${removed}::uuid[])
    ), filed AS (
      INSERT INTO album_photo (album_id, photo_id, position)
      SELECT changed.id, photo.id, place + (SELECT coalesce(max(position), 0) FROM album_photo WHERE album_id = changed.id)
      FROM changed, unnest(${chosen}::uuid[]) WITH ORDINALITY AS wanted (id, place)
        JOIN photo ON photo.id = wanted.id AND photo.owner_id = ${ownerId}
      ON CONFLICT DO NOTHING
    )
    SELECT id FROM changed`
  return changed.length > 0
}

/** The album goes; its photos stay where they are. */
export async function deleteAlbum(ownerId: string, id: string): Promise<void> {
  await sql`DELETE FROM album WHERE id = ${id} AND owner_id = ${ownerId}`
}

/** Which of these photos are in the album. */
export async function filedInAlbum(albumId: string, photoIds: readonly string[]): Promise<Set<string>> {
  const rows = await sql<{ id: string }>`
    SELECT photo_id AS id FROM album_photo WHERE album_id = ${albumId} AND photo_id = ANY(${photoIds}::uuid[])`
  return new Set(rows.map((row) => row.id))
}
