import type { Context } from 'hono'
import { ownerOf } from '#session/current-owner'
import { refusedPassword } from '#session/new-password'
import { hashPassword, passwordMatches } from '#session/password'
import { signInPath } from '#session/return-path'
import { startSession } from '#session/start-session'
import { findPasswordHash, changePassword as save } from '#storage/owners'
import { withdrawAll } from '#storage/withdrawals'
import { addressOf } from '#throttle/address'
import { tryPassword } from '#throttle/sign-in-tries'
import { SlowDown } from '#throttle/slow-down'
import { readOwnerForm } from './owner-form.ts'
import { pathWith, seeOther } from './see-other.ts'

/** The old password in, a new one out: every other session ends, and on request every app is sent away too. */
export async function changePassword(context: Context): Promise<Response> {
  const request = context.req.raw
  const signedIn = await ownerOf(request.headers.get('cookie'))
  if (!signedIn) return seeOther(signInPath('/password'))
  const { fields, genuine } = await readOwnerForm(request)
  if (!genuine) return seeOther('/password?problem=form')

  const { id } = signedIn.owner
  const current = fields.get('current_password') ?? ''
  const wanted = fields.get('new_password') ?? ''
  const passwordHash = await findPasswordHash(id)
  // A session left open on a borrowed computer is no place to guess the password either.
  const { wait, matches } = await tryPassword([{ rule: 'account', who: id }], () =>
    passwordMatches(passwordHash, current),
  )
  if (wait > 0) throw new SlowDown(wait)
  if (!matches) return seeOther('/password?problem=current')
  const refused = refusedPassword(current, wanted)
  if (refused) return seeOther(pathWith('/password', { problem: refused }))

  const address = addressOf(request)
  const next = { id, passwordHash: await hashPassword(wanted) }
  if (!(await save(id, { from: passwordHash ?? '', to: next.passwordHash }, address))) {
    return seeOther('/password?problem=current') // somebody else was quicker
  }
  const alsoApps = fields.get('apps') === 'withdraw'
  if (alsoApps) await withdrawAll(id, address, new Date())
  const session = await startSession(next, context)
  return seeOther(`/sessions?changed=${alsoApps ? 'all' : 'password'}`, session ? [session] : [])
}
