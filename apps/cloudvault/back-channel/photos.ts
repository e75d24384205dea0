import type { Context } from 'hono'
import { listPhotoEntries } from '#storage/photos'
import { json } from './json.ts'
import { photoJson } from './photo-json.ts'
import { readerBehind } from './photo-owner.ts'
import { pageOf, readPage } from './photo-page.ts'

/** `GET /api/v1/photos`: the owner's photos, newest first. */
export async function photos({ req }: Context): Promise<Response> {
  const { ownerId, read } = await readerBehind(req.raw, ['read_photos'])
  const asked = readPage(req.url, 'photos')
  if (asked instanceof Response) return asked

  const found = await listPhotoEntries(ownerId, asked.after, asked.limit, read)
  const page = pageOf(found, asked.limit, 'photos', (photo) => ({ rank: photo.createdAt.getTime(), id: photo.id }))
  return json({ photos: page.rows.map(photoJson), next_cursor: page.nextCursor })
}
