import { resumeOrders } from '#fulfilment/resume-orders'
import { holdExchange } from '#holds/hold-exchange'
import { holdTokens, whereNext } from '#holds/hold-tokens'
import { isSlowClient } from '#holds/slow'
import { labOfShopper, policyFor, policyOf } from '#labs/armed'
import { type Attempt, claimAttempt, findAttempt, lastAttemptIn, outcomeOf, recordOutcome } from '#storage/attempts'
import { saveConnection } from '#storage/connection-changes'
import type { Tokens } from '#storage/connections'
import { note, noteState } from '#wire/note'
import { readAuthorizationAnswer } from './authorization-answer.ts'
import { CALLBACK_FINDINGS as found } from './callback-findings.ts'
import { type ConnectTrouble, isConnectTrouble } from './connect-trouble.ts'
import { vaultOf } from './discovery.ts'
import { giveBack } from './give-back.ts'
import { ownerName } from './owner-name.ts'
import { redeemCode } from './redeem.ts'
import { isTrouble } from './trouble.ts'

/** Where the browser ends: back where Connect was pressed, at a step that waits, or at a page that says what happened. */
export type Ending =
  | { kind: 'connected'; returnTo: string }
  | { kind: 'held'; hold: string }
  | { kind: 'trouble'; what: ConnectTrouble; said?: string; returnTo: string }

export type Visitor = { shopperId: string | null; browserHash: string | null }

/** RFC 6749 §4.1.2 to §4.1.4 — the answer comes in through the browser, the tokens through the back door. */
export async function finishConnecting(query: URLSearchParams, visitor: Visitor): Promise<Ending> {
  if (policyFor(visitor.shopperId).state === 'ignored') return takeForOurs(query, visitor)
  const [state, ...more] = query.getAll('state')
  const attempt = state && more.length === 0 ? await findAttempt(state) : null
  if (!state || !attempt) {
    note(found.unknownState)
    return trouble('no-attempt')
  }
  noteState(state)

  // A stolen answer, or one smuggled into this browser, is not this browser's (§10.12).
  if (attempt.browserHash !== visitor.browserHash) {
    note(found.othersState)
    return trouble('other-browser')
  }
  if (attempt.shopperId !== visitor.shopperId) return trouble('other-shopper', attempt)
  note(attempt.usedAt ? found.usedState : found.ownState)
  if (attempt.usedAt) return asBefore(attempt)

  return conclude(attempt, query, state)
}

/** A lab's shopper without the check above: whatever comes is the answer to what this browser last asked. */
async function takeForOurs(query: URLSearchParams, { shopperId, browserHash }: Visitor): Promise<Ending> {
  const attempt = await lastAttemptIn(browserHash ?? '', labOfShopper(shopperId)?.clientId ?? '')
  if (!attempt) return trouble('no-attempt')
  note(found.anyState)
  return conclude(attempt, query, query.get('state') ?? '')
}

async function conclude(attempt: Attempt, query: URLSearchParams, state: string): Promise<Ending> {
  try {
    const vault = await vaultOf(attempt)
    const policy = policyOf(attempt.clientId)
    const answer = readAuthorizationAnswer(vault, query, state, policy)
    const isOther = answer.kind === 'trouble' && answer.what === 'wrong-sender'
    note(isOther ? found.wrongIssuer : policy.issuer === 'checked' ? found.issuer : found.anyIssuer)
    if (isOther) return trouble('wrong-sender', attempt) // burns nothing
    const hold = answer.kind === 'trouble' ? null : await holdExchange(attempt, query)
    if (hold) return { kind: 'held', hold }
    if (!(await claimAttempt(attempt)))
      return attempt.expiresAt > new Date() ? asBefore(attempt) : trouble('expired', attempt)
    if (answer.kind === 'trouble') return settle(attempt, answer.what, answer.said)

    const redeemed = await redeemCode(vault, answer.parameters, attempt)
    note(typeof redeemed === 'string' ? found.noTokens : found.tokens)
    if (typeof redeemed === 'string') return settle(attempt, redeemed)
    const shopperId = await save(redeemed, attempt, state).catch(async (error: unknown) => {
      await giveBack([redeemed.refreshToken, redeemed.accessToken], attempt.clientId)
      throw error
    })
    await holdTokens(attempt, redeemed, shopperId)
    await resumeOrders(shopperId)
    return settle(attempt, 'connected')
  } catch (error) {
    if (isTrouble(error)) return settle(attempt, error.tag === 'vault-away' ? 'vault-away' : 'vault-unreadable')
    await recordOutcome(attempt, 'shop-broke').catch(() => {})
    throw error
  }
}

/** A guest who signs in at this very moment is another shopper afterwards, and their attempt has gone along. */
async function save(tokens: Tokens, attempt: Attempt, state: string): Promise<string> {
  const name = isSlowClient(attempt.clientId) ? '' : await ownerName(tokens.accessToken) // that call is held
  if (await saveConnection(attempt.shopperId, name, tokens, attempt.clientId)) return attempt.shopperId
  const now = await findAttempt(state)
  if (!now || !(await saveConnection(now.shopperId, name, tokens, attempt.clientId)))
    throw new Error('nobody is there to connect')
  return now.shopperId
}

/** Remembered, because browsers load pages twice. */
async function settle(attempt: Attempt, outcome: 'connected' | ConnectTrouble, said?: string): Promise<Ending> {
  await recordOutcome(attempt, outcome)
  return outcome === 'connected'
    ? { kind: 'connected', returnTo: await whereNext(attempt) }
    : { kind: 'trouble', what: outcome, said, returnTo: attempt.returnTo }
}

/** The same answer again, in the same browser: it ends as the first time. The first may still be under way. */
async function asBefore(attempt: Attempt): Promise<Ending> {
  for (let look = 0; look < 40; look++) {
    const outcome = await outcomeOf(attempt)
    if (outcome === 'connected') return { kind: 'connected', returnTo: await whereNext(attempt) }
    if (outcome && isConnectTrouble(outcome)) return trouble(outcome, attempt)
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
  return trouble('already-used', attempt)
}

function trouble(what: ConnectTrouble, attempt?: Attempt): Ending {
  return { kind: 'trouble', what, returnTo: attempt?.returnTo ?? '/photos' }
}
