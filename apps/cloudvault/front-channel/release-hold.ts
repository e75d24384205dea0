import { slowMotionExists } from '#holds/slow'
import { mustSignInAgain } from '#oauth/prompt'
import { browserHashOf } from '#session/browser'
import { ownerOf } from '#session/current-owner'
import { findClient } from '#storage/clients'
import { approvedBy, type HeldStep, releaseHold } from '#storage/holds'
import { findPendingRequest, isOpen } from '#storage/pending-requests'
import { grantCode, sameAnswer } from './grant-code.ts'
import { readOwnerForm } from './owner-form.ts'
import { personOf } from './proceed.ts'
import { pathWith, seeOther } from './see-other.ts'
import { nothingHere, notOurForm, startAgain } from './stops.ts'

/** Continue, or Run on: what waited at this step goes on, once, in the browser that brought it. */
export async function release(request: Request): Promise<Response> {
  if (!slowMotionExists()) return nothingHere()
  const cookie = request.headers.get('cookie')
  const { fields, genuine } = await readOwnerForm(request)
  const browserHash = browserHashOf(cookie)
  const pending = await findPendingRequest(fields.get('request') ?? '', browserHash)
  const client = pending && (await findClient(pending.clientId))
  if (!genuine) return notOurForm(client)
  if (!pending || !client || !browserHash) return startAgain(client)

  const now = new Date()
  const step: HeldStep = fields.get('step') === 'approved' ? 'approved' : 'arrived'
  const onward = seeOther(pathWith('/oauth2/resume', { request: pending.id }))
  const decidedBy = step === 'approved' ? await approvedBy(pending.id) : null
  const atKeyboard = step === 'approved' ? await ownerOf(cookie) : null
  // A double click on Continue, after an approval that was remembered: the second press finds the first one's code.
  if (pending.decidedAt && atKeyboard) return sameAnswer({ pending, client, signedIn: atKeyboard, browserHash }, now)
  const signedIn = decidedBy ? atKeyboard : null
  // Somebody signed out, or in, while the decision waited: it is asked for again.
  const stillThem = signedIn !== null && signedIn.owner.id === decidedBy
  if (decidedBy && !stillThem) return onward
  if (signedIn && mustSignInAgain(pending.request, personOf(signedIn), pending.createdAt)) return onward
  if (isOpen(pending, now)) await releaseHold(pending.id, step, fields.get('pace') === 'run-on', now)
  return signedIn ? grantCode(request, { pending, client, signedIn, browserHash }, now) : onward
}
