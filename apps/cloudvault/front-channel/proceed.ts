import { isHeld } from '#holds/slow'
import { policyOf } from '#labs/armed'
import type { AuthorizationRequest } from '#oauth/authorization-request'
import { type Client, grantLifetime } from '#oauth/client'
import { hashOf, issueOpaqueToken } from '#oauth/opaque-token'
import { STRICT } from '#oauth/policy'
import { type AtTheKeyboard, mustBeRemembered, nextStep, REMEMBERED, sessionOf } from '#oauth/prompt'
import { browserHashOf, newBrowserCookie } from '#session/browser'
import { ownerOf, type SignedIn } from '#session/current-owner'
import { type Approval, approveFromMemory, isRemembered } from '#storage/decisions'
import { type HeldStep, isReleased, placeHold } from '#storage/holds'
import { createPendingRequest } from '#storage/pending-requests'
import { note } from '#wire/note'
import { codeFor } from './code-for.ts'
import { answer, refuse } from './last-hop.ts'
import { pathWith, seeOther } from './see-other.ts'

type Situation = {
  request: AuthorizationRequest
  client: Client
  headers: Headers
  /** Null until it has to wait. */
  pending: { id: string; createdAt: Date } | null
  /** The id it would wait under, where that is settled. */
  waitsAs?: string
}

/**
 * What comes next for a request that checked out: sign in, consent, or the answer; or a refusal, where nobody may be
 * asked (OIDC Core §3.1.2.6). Asked again after every sign-in.
 */
export async function proceed(situation: Situation): Promise<Response> {
  const { request, client, headers, pending } = situation
  const now = new Date()
  const signedIn = await ownerOf(headers.get('cookie'))
  const person = signedIn && personOf(signedIn)
  const step = (remembered: boolean) => nextStep(request, client, person, pending?.createdAt ?? now, remembered)

  if (signedIn) note(sessionOf(signedIn.owner.name))
  const held = isHeld(headers.get('cookie'), client.clientId) && !request.prompt.includes('none') // nobody may be asked
  const waitsAt = async (step: HeldStep) => held && !(await isReleased(pending?.id ?? null, step))
  if (await waitsAt('arrived')) return toHold('arrived', situation, now)
  let next = step(true)
  if (next === 'answer' && signedIn) {
    const policy = policyOf(client.clientId)
    const needed = mustBeRemembered(request.scope, policy)
    if ((await isRemembered(signedIn.owner.id, client.clientId, needed)) && (await waitsAt('approved')))
      return toHold('approved', situation, now)
    const code = held && pending ? codeFor(pending.id) : issueOpaqueToken('code')
    const approval = approvalOf(request, client, signedIn, code, now)
    if (await approveFromMemory(pending?.id ?? null, approval, needed)) {
      if (policy.consentCovers === 'scope') note(REMEMBERED)
      return answer(request, code)
    }
    next = step(false)
  }
  if (typeof next === 'object') return refuse(request, next.refuse, 'the owner would have to be asked')
  return toPage(next === 'sign-in' ? '/sign-in' : '/consent', situation, now)
}

/** Who is at the keyboard, as far as the protocol asks. */
export function personOf({ owner, authTime }: SignedIn): AtTheKeyboard {
  return { ownerId: owner.id, authTime }
}

/** What an approval by this person, now, amounts to. */
export function approvalOf(
  request: AuthorizationRequest,
  client: Client,
  { owner, sessionHandle, authTime }: SignedIn,
  code: string,
  now: Date,
): Approval {
  const after = (seconds: number) => new Date(now.getTime() + seconds * 1000)
  return {
    request,
    ownerId: owner.id,
    sessionHandle,
    authTime,
    codeHash: hashOf(code),
    now,
    codeExpiresAt: after(client.codeTtl),
    grantExpiresAt: after(grantLifetime(client)),
  }
}

/** Slow motion: the request waits until its owner has read about this step. */
async function toHold(step: HeldStep, situation: Situation, now: Date): Promise<Response> {
  const { id, cookies } = await wait(situation, now)
  await placeHold(id, step, null)
  return seeOther(pathWith('/hold', { request: id }), cookies)
}

/** To one of our pages; the request waits meanwhile. */
async function toPage(page: string, situation: Situation, now: Date): Promise<Response> {
  const { id, cookies } = await wait(situation, now)
  return seeOther(pathWith(page, { request: id }), cookies)
}

/** The request is kept, bound to this browser. */
async function wait({ request, client, headers, pending, waitsAs }: Situation, now: Date) {
  if (pending) return { id: pending.id, cookies: [] }
  const known = browserHashOf(headers.get('cookie'))
  const fresh = known ? null : newBrowserCookie(policyOf(client.clientId))
  const browserHash = known ?? fresh?.hash ?? ''
  const id = await createPendingRequest(request, browserHash, now, STRICT.pendingRequestTtl, waitsAs)
  return { id, cookies: fresh ? [fresh.setCookie] : [] }
}
