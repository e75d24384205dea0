import type { Place } from '#vault/page-cursor'
import { type Sql, sql } from './database.ts'

export type PhotoRecord = {
  id: string
  title: string
  alt: string
  width: number
  height: number
  bytes: number
  mediaType: string
  digest: string
  placeholder: string
  takenAt: Date | null
  createdAt: Date
  albumIds: string[]
}

/** What it takes to hand out a photo's bytes. */
export type PhotoBytes = Pick<PhotoRecord, 'title' | 'bytes' | 'mediaType' | 'digest' | 'createdAt' | 'width'> & {
  storeKey: string
}

/** Before the newest photo: where the first page begins. */
const START: Place = { rank: Date.UTC(9999, 0), id: 'ffffffff-ffff-ffff-ffff-ffffffffffff' }

/**
 * Newest first, one more row than asked for: it tells whether there is a next page.
 * The limit is a subselect on purpose: with a bare parameter PostgreSQL plans the statement anew at every call.
 */
export function listPhotos(ownerId: string, after: Place | null, limit: number): Promise<PhotoRecord[]> {
  const { rank, id } = after ?? START
  return sql<PhotoRecord>`
    SELECT id, title, alt, width, height, bytes, media_type AS "mediaType", digest, placeholder,
           taken_at AS "takenAt", created_at AS "createdAt",
           album_ids AS "albumIds"
    FROM photo WHERE owner_id = ${ownerId} AND (created_at, id) < (${new Date(rank)}, ${id}::uuid)
    ORDER BY created_at DESC, id DESC LIMIT (SELECT ${limit + 1}::int)`
}

/** The same for the API, which is asked often: only what it answers with. */
export type PhotoEntry = Omit<PhotoRecord, 'alt' | 'digest' | 'placeholder'>

export function listPhotoEntries(
  ownerId: string,
  after: Place | null,
  limit: number,
  read: Sql = sql,
): Promise<PhotoEntry[]> {
  const { rank, id } = after ?? START
  return read<PhotoEntry>`
    SELECT id, title, width, height, bytes, media_type AS "mediaType", taken_at AS "takenAt", created_at AS "createdAt",
           album_ids AS "albumIds"
    FROM photo WHERE owner_id = ${ownerId} AND (created_at, id) < (${new Date(rank)}, ${id}::uuid)
    ORDER BY created_at DESC, id DESC LIMIT (SELECT ${limit + 1}::int)`
}

/** Null for another owner's photo too: that it exists is nobody else's business. */
export async function findPhoto(ownerId: string, id: string, read: Sql = sql): Promise<PhotoRecord | null> {
  const [photo] = await read<PhotoRecord>`
    SELECT id, title, alt, width, height, bytes, media_type AS "mediaType", digest, placeholder,
           taken_at AS "takenAt", created_at AS "createdAt",
           album_ids AS "albumIds"
    FROM photo WHERE id = ${id} AND owner_id = ${ownerId}`
  return photo ?? null
}

export async function findPhotoBytes(ownerId: string, id: string, read: Sql = sql): Promise<PhotoBytes | null> {
  const [photo] = await read<PhotoBytes>`
    SELECT title, bytes, media_type AS "mediaType", digest, created_at AS "createdAt", width, store_key AS "storeKey"
    FROM photo WHERE id = ${id} AND owner_id = ${ownerId}`
  return photo ?? null
}

export type NewPhoto = Omit<PhotoRecord, 'albumIds'> & { ownerId: string; storeKey: string }

/** False when a photo of this id is already there. */
export async function insertPhoto(photo: NewPhoto): Promise<boolean> {
  const inserted = await sql`
    INSERT INTO photo (id, owner_id, title, alt, width, height, bytes, media_type, digest, store_key, placeholder,
                       taken_at, created_at)
    VALUES (${photo.id}, ${photo.ownerId}, ${photo.title}, ${photo.alt}, ${photo.width}, ${photo.height},
            ${photo.bytes}, ${photo.mediaType}, ${photo.digest}, ${photo.storeKey}, ${photo.placeholder},
            ${photo.takenAt}, ${photo.createdAt})
    ON CONFLICT DO NOTHING RETURNING id`
  return inserted.length === 1
}

/** The folder of the bytes, for exactly one caller; null when there was nothing to delete. */
export async function deletePhotoRow(ownerId: string, id: string): Promise<string | null> {
  const [row] = await sql<{ storeKey: string }>`
    DELETE FROM photo WHERE id = ${id} AND owner_id = ${ownerId} RETURNING store_key AS "storeKey"`
  return row?.storeKey ?? null
}

/** Of these folders, those that belong to no photo. */
export async function withoutPhoto(storeKeys: readonly string[]): Promise<string[]> {
  const rows = await sql<{ key: string }>`
    SELECT key FROM unnest(${storeKeys}::text[]) AS folder (key)
    WHERE NOT EXISTS (SELECT FROM photo WHERE store_key = folder.key)`
  return rows.map(({ key }) => key)
}

export async function countPhotos(ownerId: string): Promise<number> {
  const [row] = await sql<{ count: number }>`SELECT count(*)::int AS count FROM photo WHERE owner_id = ${ownerId}`
  return row?.count ?? 0
}

/** Which of these ids are photos already: the seed's memory of what it has done. */
export async function existingPhotoIds(ids: readonly string[]): Promise<Set<string>> {
  const rows = await sql<{ id: string }>`SELECT id FROM photo WHERE id = ANY(${ids}::uuid[])`
  return new Set(rows.map((row) => row.id))
}

/** The photos before and after one in the grid, newest first. */
export async function neighbours(photo: PhotoRecord, ownerId: string): Promise<{ newer?: string; older?: string }> {
  const [row] = await sql<{ newer: string | null; older: string | null }>`
    SELECT (SELECT id FROM photo WHERE owner_id = ${ownerId} AND (created_at, id) > (${photo.createdAt}, ${photo.id}::uuid)
            ORDER BY created_at, id LIMIT 1) AS newer,
           (SELECT id FROM photo WHERE owner_id = ${ownerId} AND (created_at, id) < (${photo.createdAt}, ${photo.id}::uuid)
            ORDER BY created_at DESC, id DESC LIMIT 1) AS older`
  return { newer: row?.newer ?? undefined, older: row?.older ?? undefined }
}
