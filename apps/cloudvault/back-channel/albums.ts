import type { Context } from 'hono'
import { findAlbum, listAlbumPhotos, listAlbums } from '#storage/albums'
import { isId } from '#vault/page-cursor'
import { json } from './json.ts'
import { albumJson, photoJson } from './photo-json.ts'
import { noSuchAlbum, readerBehind, sought } from './photo-owner.ts'
import { pageOf, readPage } from './photo-page.ts'

/** `GET /api/v1/albums` */
export async function albums({ req }: Context): Promise<Response> {
  const { ownerId, read } = await readerBehind(req.raw, ['list_albums'])
  const asked = readPage(req.url, 'albums')
  if (asked instanceof Response) return asked

  const found = await listAlbums(ownerId, asked.after, asked.limit, read)
  const page = pageOf(found, asked.limit, 'albums', (album) => ({ rank: album.createdAt.getTime(), id: album.id }))
  return json({ albums: page.rows.map(albumJson), next_cursor: page.nextCursor })
}

/** `GET /api/v1/albums/{id}/photos`: in the album's own order. */
export async function albumPhotos({ req }: Context): Promise<Response> {
  const { ownerId, read } = await readerBehind(req.raw, ['list_albums', 'read_photos'])
  const id = req.param('id') ?? ''
  const album = isId(id) ? await sought(read, (from) => findAlbum(ownerId, id, from)) : null
  if (!album) return noSuchAlbum()
  const asked = readPage(req.url, 'album')
  if (asked instanceof Response) return asked

  const found = await listAlbumPhotos(ownerId, album.id, asked.after, asked.limit, read)
  const page = pageOf(found, asked.limit, 'album', (photo) => ({ rank: photo.position, id: photo.id }))
  return json({ photos: page.rows.map(photoJson), next_cursor: page.nextCursor })
}
