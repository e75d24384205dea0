import { type Policy, STRICT } from '#oauth/policy'
import { browserHashOf } from '#session/browser'
import { findPendingRequest } from '#storage/pending-requests'
import { isAnyArmed, policyOf } from './armed.ts'

/**
 * What is insisted on while this person answers: the policy of the client whose request waits, in the browser that
 * brought it. A sign-in for nobody's sake, or for another browser's request, is strict.
 */
export async function policyOfWaiting(requestId: string | null, cookie: string | null): Promise<Policy> {
  if (!requestId || !isAnyArmed()) return STRICT
  const pending = await findPendingRequest(requestId, browserHashOf(cookie))
  return policyOf(pending?.clientId ?? null)
}
