import { readCookie, writeCookie } from '#session/cookie'
import { hashOfId } from '#session/random-id'
import { endSession } from '#storage/sessions'
import { readOwnerForm } from './owner-form.ts'
import { pathWith, seeOther } from './see-other.ts'

/** Ends this browser's session. With `request` (the consent page's "not you?") the next owner signs in for the same request. */
export async function signOut(request: Request): Promise<Response> {
  const session = readCookie(request.headers.get('cookie'), 'session')
  const { fields, genuine } = await readOwnerForm(request)
  const pending = fields.get('request')
  const after = pending ? pathWith('/sign-in', { request: pending }) : '/?signed-out=1'
  if (!session) return seeOther(after)
  if (!genuine) return seeOther('/sessions?problem=form')

  await endSession(hashOfId(session))
  return seeOther(after, [writeCookie('session', '', 0)])
}
