import { ownerOf } from '#session/current-owner'
import { signInPath } from '#session/return-path'
import { withdraw as takeBack } from '#storage/connected-apps'
import { readOwnerForm } from './owner-form.ts'
import { pathWith, seeOther } from './see-other.ts'

/** The owner takes everything back that one client may do. Pressed twice, it says the same twice. */
export async function withdraw(request: Request): Promise<Response> {
  const signedIn = await ownerOf(request.headers.get('cookie'))
  if (!signedIn) return seeOther(signInPath('/connected-apps'))
  const { fields, genuine } = await readOwnerForm(request)
  if (!genuine) return seeOther('/connected-apps?problem=form')

  const clientId = fields.get('client_id') ?? ''
  await takeBack(signedIn.owner.id, clientId, new Date())
  return seeOther(pathWith('/connected-apps', { 'taken-back': clientId }))
}
