import { readCookie, writeCookie } from '#session/cookie'
import { hashOfId } from '#session/random-id'
import { endSession } from '#storage/sessions'
import { readOwnerForm } from './owner-form.ts'
import { pathWith, seeOther } from './see-other.ts'

/** Ends this browser's session. After a "not you?" the next owner signs in for the same question. */
export async function signOut(request: Request): Promise<Response> {
  const session = readCookie(request.headers.get('cookie'), 'session')
  const { fields, genuine } = await readOwnerForm(request)
  const waiting = { request: fields.get('request'), next: fields.get('next') }
  const after = waiting.request || waiting.next ? pathWith('/sign-in', waiting) : '/?signed-out=1'
  if (!session) return seeOther(after)
  if (!genuine) return seeOther('/sessions?problem=form')

  await endSession(hashOfId(session))
  return seeOther(after, [writeCookie('session', '', 0)])
}
