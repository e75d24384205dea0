import type { Client } from '#oauth/client'
import { hashOf } from '#oauth/opaque-token'
import type { SignedIn } from '#session/current-owner'
import { findCode } from '#storage/authorization-codes'
import { approve } from '#storage/decisions'
import type { PendingRequestRecord } from '#storage/pending-requests'
import { codeFor } from './code-for.ts'
import { answer } from './last-hop.ts'
import { note } from './note.ts'
import { approvalOf } from './proceed.ts'
import { pathWith, seeOther } from './see-other.ts'
import { startAgain } from './stops.ts'

export type Approved = { pending: PendingRequestRecord; client: Client; signedIn: SignedIn; browserHash: string }

/** RFC 6749 §4.1.2: the yes turns into a code. One request, one code: a second press finds the first one's. */
export async function grantCode(request: Request, approved: Approved, now: Date): Promise<Response> {
  const { pending, client, signedIn, browserHash } = approved
  const code = codeFor(pending.id)
  const isFirst = await approve(pending.id, browserHash, approvalOf(pending.request, client, signedIn, code, now))
  if (isFirst) {
    await note(request, { ownerId: signedIn.owner.id, clientId: client.clientId, kind: 'approved' }, now)
    return answer(pending.request, code)
  }
  return sameAnswer(approved, now)
}

/**
 * A double click sends the form twice and shows the second answer only, so that has to be the same as the first.
 * Once the client has redeemed the code, it is the client that knows how things stand: the page says so and leads there.
 */
export async function sameAnswer({ pending, client, signedIn }: Approved, now: Date): Promise<Response> {
  const code = codeFor(pending.id)
  const record = await findCode(hashOf(code))
  if (record?.ownerId !== signedIn.owner.id) return startAgain(client)
  const isUnspent = record.consumedAt === null && now < record.expiresAt
  return isUnspent ? answer(pending.request, code) : seeOther(pathWith('/consent', { request: pending.id }))
}
