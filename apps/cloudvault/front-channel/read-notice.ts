import { configuration } from '#configuration'
import { ownerOf } from '#session/current-owner'
import { returnPath, signInPath } from '#session/return-path'
import { note } from './note.ts'
import { readOwnerForm } from './owner-form.ts'
import { seeOther } from './see-other.ts'

/** The owner has read that a connection was taken back, and stays on the page where it said so. */
export async function readNotice(request: Request): Promise<Response> {
  const signedIn = await ownerOf(request.headers.get('cookie'))
  if (!signedIn) return seeOther(signInPath('/connected-apps'))
  const { fields, genuine } = await readOwnerForm(request)
  if (!genuine) return seeOther('/connected-apps?problem=form')

  const clientId = fields.get('client_id') ?? ''
  await note(request, { ownerId: signedIn.owner.id, kind: 'notice-read', clientId })
  return seeOther(pageBefore(request))
}

function pageBefore(request: Request): string {
  const from = request.headers.get('referer') ?? ''
  const { issuer } = configuration()
  return from.startsWith(`${issuer}/`) ? returnPath(from.slice(issuer.length)) : '/connected-apps'
}
