import type { Context } from 'hono'
import { findPhoto } from '#storage/photos'
import { forgetPhoto } from '#vault/keep-photo'
import { isId } from '#vault/page-cursor'
import { json } from './json.ts'
import { photoJson } from './photo-json.ts'
import { noSuchPhoto, ownerBehind, readerBehind, sought } from './photo-owner.ts'

/** `GET /api/v1/photos/{id}` */
export async function photo({ req }: Context): Promise<Response> {
  const { ownerId, read } = await readerBehind(req.raw, ['read_photos'])
  const id = req.param('id') ?? ''
  const found = isId(id) ? await sought(read, (from) => findPhoto(ownerId, id, from)) : null
  return found ? json(photoJson(found)) : noSuchPhoto()
}

/** `DELETE /api/v1/photos/{id}` */
export async function deletePhoto({ req }: Context): Promise<Response> {
  const ownerId = await ownerBehind(req.raw, ['write_photos'])
  const id = req.param('id') ?? ''
  const gone = isId(id) && (await forgetPhoto(ownerId, id))
  return gone ? new Response(null, { status: 204 }) : noSuchPhoto()
}
