import type { Context } from 'hono'
import { findPhotoBytes } from '#storage/photos'
import { contentOf, handOut, thumbnailOf } from '#vault/hand-out'
import { isId } from '#vault/page-cursor'
import { noSuchPhoto, readerBehind, sought } from './photo-owner.ts'

/** `GET /api/v1/photos/{id}/content`: the photo itself, whole, in part, or only if it changed. */
export const photoContent = ({ req }: Context) => bytesOf(req.raw, req.param('id'), contentOf)

/** `GET /api/v1/photos/{id}/thumbnail`: a JPEG of at most 640 pixels. */
export const photoThumbnail = ({ req }: Context) => bytesOf(req.raw, req.param('id'), thumbnailOf)

async function bytesOf(request: Request, id = '', picture: typeof contentOf): Promise<Response> {
  const { ownerId, read } = await readerBehind(request, ['read_photos'])
  const photo = isId(id) ? await sought(read, (from) => findPhotoBytes(ownerId, id, from)) : null
  return (photo && (await handOut(request, picture(photo)))) ?? noSuchPhoto()
}
