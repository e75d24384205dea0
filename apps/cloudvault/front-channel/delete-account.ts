import { writeCookie } from '#session/cookie'
import { ownerOf } from '#session/current-owner'
import { passwordMatches } from '#session/password'
import { signInPath } from '#session/return-path'
import { deleteOwner } from '#storage/deleted-owners'
import { findPasswordHash } from '#storage/owners'
import { tryPassword } from '#throttle/sign-in-tries'
import { SlowDown } from '#throttle/slow-down'
import { forgetBytes } from '#vault/forget-photos'
import { readOwnerForm } from './owner-form.ts'
import { seeOther } from './see-other.ts'

/** The owner leaves: the password once more, a tick that says it is meant, and then nothing is left of the account. */
export async function deleteAccount(request: Request): Promise<Response> {
  const signedIn = await ownerOf(request.headers.get('cookie'))
  if (!signedIn) return seeOther(signInPath('/account/delete'))
  const { fields, genuine } = await readOwnerForm(request)
  if (!genuine) return seeOther('/account/delete?problem=form')
  if (fields.get('confirmed') !== 'yes') return seeOther('/account/delete?problem=confirmation')

  const { id } = signedIn.owner
  const passwordHash = await findPasswordHash(id)
  const { wait, matches } = await tryPassword([{ rule: 'account', who: id }], () =>
    passwordMatches(passwordHash, fields.get('current_password') ?? ''),
  )
  if (wait > 0) throw new SlowDown(wait)
  if (!matches) return seeOther('/account/delete?problem=password')

  const storeKeys = await deleteOwner(id)
  if (storeKeys) await forgetBytes(storeKeys)
  return seeOther('/farewell', [writeCookie('session', '', 0)])
}
