import type { Context } from 'hono'
import { ownerOf } from '#session/current-owner'
import { signInPath } from '#session/return-path'
import { changeAlbum as change, createAlbum as create, deleteAlbum as remove } from '#storage/own-albums'
import { isId } from '#vault/page-cursor'
import { photoTitle } from '#vault/photo-title'
import { readOwnerForm } from './owner-form.ts'
import { seeOther } from './see-other.ts'

/** `POST /albums/create`: a name, and then the page to choose photos on. */
export async function createAlbum(request: Request): Promise<Response> {
  const signedIn = await ownerOf(request.headers.get('cookie'))
  if (!signedIn) return seeOther(signInPath('/albums'))
  const { fields, genuine } = await readOwnerForm(request)
  if (!genuine) return seeOther('/albums?problem=form')
  const id = await create(signedIn.owner.id, titleIn(fields), new Date())
  return seeOther(id ? `/albums/${id}/edit` : '/albums?problem=many')
}

/** `POST /albums/{id}/change`: its name, and which of the photos on the form are in it. */
export async function changeAlbum({ req }: Context): Promise<Response> {
  const id = req.param('id') ?? ''
  const signedIn = await ownerOf(req.raw.headers.get('cookie'))
  if (!signedIn) return seeOther(signInPath('/albums'))
  if (!isId(id)) return seeOther('/albums')
  const { fields, genuine } = await readOwnerForm(req.raw)
  if (!genuine) return seeOther(`/albums/${id}/edit?problem=form`)
  const ids = (name: string) => fields.getAll(name).filter(isId)
  await change(signedIn.owner.id, id, { title: titleIn(fields), shown: ids('shown'), chosen: ids('photo') })
  return seeOther(`/albums/${id}`)
}

/** `POST /albums/{id}/delete/submit`: nothing is lost, so nobody is asked twice. */
export async function deleteAlbum({ req }: Context): Promise<Response> {
  const id = req.param('id') ?? ''
  const signedIn = await ownerOf(req.raw.headers.get('cookie'))
  if (!signedIn) return seeOther(signInPath('/albums'))
  if (!isId(id)) return seeOther('/albums')
  const { genuine } = await readOwnerForm(req.raw)
  if (!genuine) return seeOther(`/albums/${id}/edit?problem=form`)
  await remove(signedIn.owner.id, id)
  return seeOther('/albums?deleted=1')
}

function titleIn(fields: URLSearchParams): string {
  return photoTitle(fields.get('title') ?? undefined, '')
}
