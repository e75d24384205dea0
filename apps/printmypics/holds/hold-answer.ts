import type { Visitor } from '#cloudvault/callback'
import { findAttempt } from '#storage/attempts'
import { isReleased, placeHold } from '#storage/holds'
import { isSlowClient } from './slow.ts'

/**
 * Slow motion: the answer waits before any of it is believed. Null: it goes on at once, because nothing is slow, or
 * because it is an answer that the callback itself turns away.
 */
export async function holdAnswer(query: URLSearchParams, visitor: Visitor): Promise<string | null> {
  const [state, ...more] = query.getAll('state')
  const attempt = state && more.length === 0 ? await findAttempt(state) : null
  if (!attempt || !isSlowClient(attempt.clientId)) return null
  const theirs = attempt.browserHash === visitor.browserHash && attempt.shopperId === visitor.shopperId
  if (!theirs || attempt.usedAt || attempt.expiresAt <= new Date()) return null
  if (await isReleased(attempt.stateHash, 'answer')) return null
  return placeHold(attempt.stateHash, 'answer', query.toString())
}
