import { issueOpaqueToken } from '#oauth/opaque-token'
import { mustSignInAgain } from '#oauth/prompt'
import { browserHashOf } from '#session/browser'
import { ownerOf } from '#session/current-owner'
import { findClient } from '#storage/clients'
import { approve } from '#storage/decisions'
import { closePendingRequest, findPendingRequest, isOpen } from '#storage/pending-requests'
import { answer, refuse } from './last-hop.ts'
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
  if (!pending || !client || !browserHash || !isOpen(pending, new Date())) return startAgain(client)

  const signedIn = await ownerOf(cookie)
  if (!signedIn || mustSignInAgain(pending.request, personOf(signedIn), pending.createdAt)) {
    return seeOther(pathWith('/sign-in', { request: pending.id }))
  }
  const now = new Date()
  if (fields.get('decision') !== 'approve') {
    if (!(await closePendingRequest(pending.id, browserHash, now))) return startAgain(client)
    return refuse(pending.request, 'access_denied', 'the owner said no')
  }
  const code = issueOpaqueToken('code')
  const approval = approvalOf(pending.request, client, signedIn, code, now)
  if (!(await approve(pending.id, browserHash, approval))) return startAgain(client)
  return answer(pending.request, code)
}
