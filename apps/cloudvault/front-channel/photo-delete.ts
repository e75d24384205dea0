import type { Context } from 'hono'
import { ownerOf } from '#session/current-owner'
import { signInPath } from '#session/return-path'
import { forgetPhoto } from '#vault/keep-photo'
import { isId } from '#vault/page-cursor'
import { readOwnerForm } from './owner-form.ts'
import { seeOther } from './see-other.ts'

/** `POST /photos/{id}/delete/submit`, from the page that asked whether it is meant. A second press finds it gone, and that is fine. */
export async function photoDelete({ req }: Context): Promise<Response> {
  const id = req.param('id') ?? ''
  const signedIn = await ownerOf(req.raw.headers.get('cookie'))
  if (!signedIn) return seeOther(signInPath('/photos'))
  if (!isId(id)) return seeOther('/photos')
  const { genuine } = await readOwnerForm(req.raw)
  if (!genuine) return seeOther(`/photos/${id}/delete?problem=form`)

  await forgetPhoto(signedIn.owner.id, id)
  return seeOther('/photos?deleted=1')
}
