import type { Attempt } from '#storage/attempts'
import { isReleased, placeHold } from '#storage/holds'
import { isSlowClient } from './slow.ts'

/** Slow motion: the answer has been verified, and the code waits before it goes out. Null: it goes out at once. */
export async function holdExchange(attempt: Attempt, answer: URLSearchParams): Promise<string | null> {
  if (!isSlowClient(attempt.clientId) || attempt.usedAt || attempt.expiresAt <= new Date()) return null
  if (await isReleased(attempt.stateHash, 'exchange')) return null
  return placeHold(attempt.stateHash, 'exchange', answer.toString())
}
