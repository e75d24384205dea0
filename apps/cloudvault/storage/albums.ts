import type { Place } from '#vault/page-cursor'
import { type Sql, sql } from './database.ts'
import type { PhotoRecord } from './photos.ts'

export type AlbumRecord = {
  id: string
  title: string
  createdAt: Date
  photoCount: number
  /** The one chosen, else the album's first photo. */
  coverPhotoId: string | null
}

/** Oldest first, one more than asked for. */
export function listAlbums(
  ownerId: string,
  after: Place | null,
  limit: number,
  read: Sql = sql,
): Promise<AlbumRecord[]> {
  const since = after ?? { rank: 0, id: '00000000-0000-0000-0000-000000000000' }
  return read<AlbumRecord>`
    SELECT id, title, created_at AS "createdAt",
           (SELECT count(*)::int FROM album_photo WHERE album_id = album.id) AS "photoCount",
           coalesce(cover_photo_id, (SELECT photo_id FROM album_photo WHERE album_id = album.id
                                     ORDER BY position, photo_id LIMIT 1)) AS "coverPhotoId"
    FROM album WHERE owner_id = ${ownerId} AND (created_at, id) > (${new Date(since.rank)}, ${since.id}::uuid)
    ORDER BY created_at, id LIMIT (SELECT ${limit + 1}::int)`
}

/** Null for another owner's album too. */
export async function findAlbum(ownerId: string, id: string, read: Sql = sql): Promise<AlbumRecord | null> {
  const [album] = await read<AlbumRecord>`
    SELECT id, title, created_at AS "createdAt",
           (SELECT count(*)::int FROM album_photo WHERE album_id = album.id) AS "photoCount",
           coalesce(cover_photo_id, (SELECT photo_id FROM album_photo WHERE album_id = album.id
                                     ORDER BY position, photo_id LIMIT 1)) AS "coverPhotoId"
    FROM album WHERE id = ${id} AND owner_id = ${ownerId}`
  return album ?? null
}

export type AlbumPhotoRecord = PhotoRecord & { position: number }

/** In the album's own order, one more than asked for. */
export function listAlbumPhotos(
  ownerId: string,
  albumId: string,
  after: Place | null,
  limit: number,
  read: Sql = sql,
): Promise<AlbumPhotoRecord[]> {
  const since = after ?? { rank: -1, id: '00000000-0000-0000-0000-000000000000' }
  return read<AlbumPhotoRecord>`
    SELECT photo.id, title, alt, width, height, bytes, media_type AS "mediaType", digest, placeholder,
           taken_at AS "takenAt", created_at AS "createdAt", position,
           album_ids AS "albumIds"
    FROM album_photo JOIN photo ON photo.id = photo_id
    WHERE album_id = ${albumId} AND owner_id = ${ownerId}
      AND (position, photo_id) > (${since.rank}::int, ${since.id}::uuid)
    ORDER BY position, photo_id LIMIT (SELECT ${limit + 1}::int)`
}

/** Titles by id, for the details of one photo. */
export function albumsOfPhoto(ownerId: string, photoId: string): Promise<{ id: string; title: string }[]> {
  return sql<{ id: string; title: string }>`
    SELECT id, title FROM album JOIN album_photo ON album_id = id
    WHERE photo_id = ${photoId} AND owner_id = ${ownerId} ORDER BY created_at, id`
}

/** An album and what is in it, whole or not at all. False when an album of this id is already there. */
export async function insertAlbum(
  album: { id: string; ownerId: string; title: string; createdAt: Date },
  photoIds: readonly string[],
): Promise<boolean> {
  const inserted = await sql`
    WITH album AS (
      INSERT INTO album (id, owner_id, title, cover_photo_id, created_at)
      VALUES (${album.id}, ${album.ownerId}, ${album.title}, ${photoIds[0] ?? null}, ${album.createdAt})
      ON CONFLICT DO NOTHING RETURNING id
    ), filed AS (
      INSERT INTO album_photo (album_id, photo_id, position)
      SELECT album.id, photo_id, position
      FROM album, unnest(${photoIds}::uuid[]) WITH ORDINALITY AS photo (photo_id, position)
    )
    SELECT id FROM album`
  return inserted.length === 1
}

export async function albumExists(id: string): Promise<boolean> {
  return (await sql`SELECT 1 FROM album WHERE id = ${id}`).length === 1
}

/** The first four photos of each album, for its cover. */
export async function firstPhotosOfAlbums(albumIds: readonly string[]): Promise<Map<string, PhotoRecord[]>> {
  const rows = await sql<PhotoRecord & { albumId: string }>`
    SELECT album.id AS "albumId", photo.* FROM unnest(${albumIds}::uuid[]) AS album (id), LATERAL (
      SELECT photo.id, title, alt, width, height, bytes, media_type AS "mediaType", digest, placeholder,
             taken_at AS "takenAt", created_at AS "createdAt", album_ids AS "albumIds"
      FROM album_photo JOIN photo ON photo.id = photo_id
      WHERE album_id = album.id ORDER BY position, photo_id LIMIT 4) AS photo`
  const byAlbum = new Map<string, PhotoRecord[]>()
  for (const { albumId, ...photo } of rows) byAlbum.set(albumId, [...(byAlbum.get(albumId) ?? []), photo])
  return byAlbum
}
