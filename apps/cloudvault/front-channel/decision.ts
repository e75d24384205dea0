import { isHeld } from '#holds/slow'
import { mustSignInAgain } from '#oauth/prompt'
import { browserHashOf } from '#session/browser'
import { ownerOf } from '#session/current-owner'
import { findClient } from '#storage/clients'
import { isReleased, placeHold } from '#storage/holds'
import { closePendingRequest, findPendingRequest, isOpen, type PendingRequestRecord } from '#storage/pending-requests'
import { grantCode } from './grant-code.ts'
import { refuse } from './last-hop.ts'
import { note } from './note.ts'
import { readOwnerForm } from './owner-form.ts'
import { personOf } from './proceed.ts'
import { pathWith, seeOther } from './see-other.ts'
import { notOurForm, startAgain } from './stops.ts'

/** RFC 6749 §4.1.1: the owner's decision, and §4.1.2: the answer it makes. */
export async function decision(request: Request): Promise<Response> {
  const cookie = request.headers.get('cookie')
  const { fields, genuine } = await readOwnerForm(request)
  const browserHash = browserHashOf(cookie)
  const pending = await findPendingRequest(fields.get('request') ?? '', browserHash)
  const client = pending && (await findClient(pending.clientId))
  if (!genuine) return notOurForm(client)
  if (!pending || !client || !browserHash) return startAgain(client)

  const signedIn = await ownerOf(cookie)
  if (!signedIn || mustSignInAgain(pending.request, personOf(signedIn), pending.createdAt)) {
    return seeOther(pathWith('/sign-in', { request: pending.id }))
  }
  const now = new Date()
  const line = { ownerId: signedIn.owner.id, clientId: client.clientId }
  if (fields.get('decision') === 'approve') {
    if (await mustWait(cookie, pending, now)) {
      await placeHold(pending.id, 'approved', signedIn.owner.id)
      return seeOther(pathWith('/hold', { request: pending.id }))
    }
    return grantCode(request, { pending, client, signedIn, browserHash }, now)
  }
  const isFirst = await closePendingRequest(pending.id, browserHash, now)
  if (isFirst) await note(request, { ...line, kind: 'refused' }, now)
  return isFirst ? refuse(pending.request, 'access_denied', 'the owner said no') : startAgain(client)
}

/** In slow motion the decision is kept, and its code is made when the last hold is let go. */
async function mustWait(cookie: string | null, pending: PendingRequestRecord, now: Date): Promise<boolean> {
  return isHeld(cookie, pending.clientId) && isOpen(pending, now) && !(await isReleased(pending.id, 'approved'))
}
