import { dropCookie } from '#session/cookies'
import { sessionIdIn } from '#session/next-auth-token'
import { signedInShopper } from '#session/shopper'
import { endSession, endSessionsOf } from '#storage/sessions'
import { readForm } from '../read-form.ts'
import { seeOther } from '../see-other.ts'

/** Ends this session, or with `everywhere` all of this shopper's: the rows decide, so other browsers are out at once. */
export async function POST(request: Request): Promise<Response> {
  const form = await readForm(request)
  if (!form) return seeOther('/settings?word=form-expired')
  const cookie = request.headers.get('cookie')
  const shopper = await signedInShopper(cookie)
  const session = await sessionIdIn(cookie)
  if (shopper && form.has('everywhere')) await endSessionsOf(shopper.id)
  if (session) await endSession(session)
  return seeOther('/', [dropCookie('pmp_session')])
}

export function GET(): Response {
  return seeOther('/settings')
}
