import { writeCookie } from '#session/cookie'
import { ownerOf } from '#session/current-owner'
import { signInPath } from '#session/return-path'
import { endOtherSessions, endSessionByHandle } from '#storage/sessions'
import { readOwnerForm } from './owner-form.ts'
import { seeOther } from './see-other.ts'

/** From "Where you are signed in": ends one session by its handle, or all but this one. */
export async function endSession(request: Request): Promise<Response> {
  const signedIn = await ownerOf(request.headers.get('cookie'))
  if (!signedIn) return seeOther(signInPath('/sessions'))
  const { fields, genuine } = await readOwnerForm(request)
  if (!genuine) return seeOther('/sessions?problem=form')

  const handle = fields.get('session') ?? ''
  if (handle === 'others') {
    const ended = await endOtherSessions(signedIn.owner.id, signedIn.sessionHandle)
    return seeOther(`/sessions?ended=${ended}`)
  }
  const ended = await endSessionByHandle(signedIn.owner.id, handle)
  if (handle === signedIn.sessionHandle) return seeOther('/?signed-out=1', [writeCookie('session', '', 0)])
  return seeOther(`/sessions?ended=${ended}`)
}
