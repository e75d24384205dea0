import { ownerOf } from '#session/current-owner'
import { signInPath } from '#session/return-path'
import { withdraw as takeBack, withdrawScope } from '#storage/withdrawals'
import { addressOf } from '#throttle/address'
import { readOwnerForm } from './owner-form.ts'
import { pathWith, seeOther } from './see-other.ts'

/** The owner takes back what one client may do: one scope of it, or all. Pressed twice, it says the same twice. */
export async function withdraw(request: Request): Promise<Response> {
  const signedIn = await ownerOf(request.headers.get('cookie'))
  if (!signedIn) return seeOther(signInPath('/connected-apps'))
  const { fields, genuine } = await readOwnerForm(request)
  if (!genuine) return seeOther('/connected-apps?problem=form')

  const clientId = fields.get('client_id') ?? ''
  const scope = fields.get('scope')
  const withdrawal = { ownerId: signedIn.owner.id, clientId, address: addressOf(request), now: new Date() }
  if (scope) {
    await withdrawScope(withdrawal, scope)
    return seeOther(pathWith('/connected-apps/app', { client_id: clientId, 'taken-back': scope }))
  }
  await takeBack(withdrawal)
  return seeOther(pathWith('/connected-apps', { 'taken-back': clientId }))
}
