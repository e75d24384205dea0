import type { Context } from 'hono'
import { ownerOf } from '#session/current-owner'
import { findPhotoBytes, type PhotoBytes } from '#storage/photos'
import { contentOf, handOut, type Picture } from '#vault/hand-out'
import { isId } from '#vault/page-cursor'
import { dispositionOf } from '#vault/photo-title'
import { renditionOf } from '#vault/rendition'
import { readRendition } from '#vault/rendition-name'

/** `GET /photos/{id}/picture/{name}`: what the owner's own pages show, in the size and format the browser chose. */
export async function photoPicture({ req }: Context): Promise<Response> {
  const rendition = readRendition(req.param('name') ?? '')
  if (!rendition) return notHere()
  return toOwner(req.raw, req.param('id'), (photo) => renditionOf(photo, rendition))
}

/** `GET /photos/{id}/download`: the photo itself, to keep elsewhere. */
export async function photoDownload({ req }: Context): Promise<Response> {
  return toOwner(req.raw, req.param('id'), (photo) => ({
    ...contentOf(photo),
    disposition: dispositionOf('attachment', photo.title, photo.mediaType),
  }))
}

/** By session cookie, which other sites' pages cannot make a browser send along with an <img> (SameSite=Lax). */
async function toOwner(request: Request, id = '', picture: (photo: PhotoBytes) => Picture): Promise<Response> {
  const signedIn = await ownerOf(request.headers.get('cookie'))
  const photo = signedIn && isId(id) ? await findPhotoBytes(signedIn.owner.id, id) : null
  const response = photo && (await handOut(request, picture(photo)))
  if (!response) return notHere()
  response.headers.set('Cache-Control', 'private, max-age=3600')
  response.headers.set('Vary', 'Cookie')
  response.headers.set('Cross-Origin-Resource-Policy', 'same-origin')
  return response
}

/** The same for no session, no photo and another owner's photo. */
function notHere(): Response {
  return new Response('There is no such picture here.\n', {
    status: 404,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' },
  })
}
