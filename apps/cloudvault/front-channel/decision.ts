import { configuration } from '#configuration'
import { deriveOpaqueToken, hashOf } from '#oauth/opaque-token'
import { mustSignInAgain } from '#oauth/prompt'
import { browserHashOf } from '#session/browser'
import { ownerOf } from '#session/current-owner'
import { findCode } from '#storage/authorization-codes'
import { findClient } from '#storage/clients'
import { approve } from '#storage/decisions'
import { closePendingRequest, findPendingRequest } from '#storage/pending-requests'
import { answer, refuse } from './last-hop.ts'
import { note } from './note.ts'
import { readOwnerForm } from './owner-form.ts'
import { approvalOf, personOf } from './proceed.ts'
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
  // One request, one code: a second press finds the first one's.
  const line = { ownerId: signedIn.owner.id, clientId: client.clientId }
  const code = deriveOpaqueToken('code', configuration().secret, 'decision', pending.id)
  if (fields.get('decision') === 'approve') {
    const isFirst = await approve(pending.id, browserHash, approvalOf(pending.request, client, signedIn, code, now))
    if (isFirst) await note(request, { ...line, kind: 'approved' }, now)
    return isFirst || (await isUnspent(code, signedIn.owner.id, now))
      ? answer(pending.request, code)
      : startAgain(client)
  }
  const isFirst = await closePendingRequest(pending.id, browserHash, now)
  if (isFirst) await note(request, { ...line, kind: 'refused' }, now)
  return isFirst ? refuse(pending.request, 'access_denied', 'the owner said no') : startAgain(client)
}

/** A double click sends the form twice and shows the second answer only, so that has to be the same as the first. */
async function isUnspent(code: string, ownerId: string, now: Date): Promise<boolean> {
  const record = await findCode(hashOf(code))
  return record !== null && record.ownerId === ownerId && record.consumedAt === null && now < record.expiresAt
}
