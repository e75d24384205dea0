import type { Context } from 'hono'
import { policyOfWaiting } from '#labs/policy-of-waiting'
import { writeCookie } from '#session/cookie'
import { csrfMatchesBrowser } from '#session/csrf'
import { passwordMatches } from '#session/password'
import { rememberedEmail } from '#session/remembered-email'
import { returnPath } from '#session/return-path'
import { startSession } from '#session/start-session'
import { findOwnerByEmail } from '#storage/owners'
import { knownBrowser, rememberBrowser } from '#throttle/known-browser'
import { guessersOf, tryPassword } from '#throttle/sign-in-tries'
import { SlowDown } from '#throttle/slow-down'
import { note } from './note.ts'
import { readOwnerForm } from './owner-form.ts'
import { pathWith, seeOther } from './see-other.ts'

/** E-mail and password in, a new session out; a pending request is taken up where it waited. */
export async function signIn(context: Context): Promise<Response> {
  const request = context.req.raw
  const { fields, genuine } = await readOwnerForm(request, csrfMatchesBrowser)
  const waiting = { request: fields.get('request'), next: fields.get('next') }
  const email = fields.get('email') ?? ''
  if (!genuine) return again(waiting, email, 'form')

  const owner = await findOwnerByEmail(email)
  const guessers = guessersOf(request, email, owner?.id ?? null)
  const { wait, matches } = await tryPassword(guessers, () =>
    passwordMatches(owner?.passwordHash ?? null, fields.get('password') ?? ''),
  )
  if (wait > 0) throw new SlowDown(wait)
  const detail = request.headers.get('user-agent') ?? ''
  const noted = owner && note(request, { ownerId: owner.id, kind: matches ? 'signed-in' : 'wrong-password', detail })
  // A wrong password is written down beside the answer, not before it: the wait would tell which accounts there are.
  if (matches) await noted
  else noted?.catch(() => {})
  if (!owner || !matches) return again(waiting, email, 'password')

  const policy = await policyOfWaiting(waiting.request, request.headers.get('cookie'))
  const session = await startSession(owner, context, policy)
  if (!session) return again(waiting, email, 'password') // changed while we looked
  const cookies = [session, writeCookie('sign_in', '', 0)]
  if (!knownBrowser(request.headers.get('cookie'), owner.id)) cookies.push(rememberBrowser(owner.id))
  if (waiting.request) return seeOther(pathWith('/oauth2/resume', { request: waiting.request }), cookies)
  return seeOther(returnPath(waiting.next), cookies)
}

/** Back to the form, with what was typed except the password. */
function again(waiting: { request: string | null; next: string | null }, email: string, problem: string): Response {
  return seeOther(pathWith('/sign-in', { ...waiting, problem }), [rememberedEmail(email)])
}
