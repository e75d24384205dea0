import { ownerName } from '#cloudvault/owner-name'
import type { Attempt } from '#storage/attempts'
import { readTokens, type Tokens } from '#storage/connections'
import { sql } from '#storage/database'
import { placeHold, waitingAt } from '#storage/holds'
import { isSlowClient } from './slow.ts'
import { shownTokens } from './tokens.ts'

/** Slow motion: the tokens are kept, and nothing is asked of the photo API before this is let go. */
export async function holdTokens(attempt: Attempt, tokens: Tokens, shopperId: string): Promise<void> {
  if (!isSlowClient(attempt.clientId)) return
  await placeHold(attempt.stateHash, 'tokens', shownTokens(tokens))
  if (!(await waitingAt(attempt.stateHash, 'tokens'))) await nameOwner(shopperId)
}

/** Where a connected browser goes on: to the tokens that wait, or back where Connect was pressed. */
export async function whereNext(attempt: Attempt): Promise<string> {
  const hold = isSlowClient(attempt.clientId) ? await waitingAt(attempt.stateHash, 'tokens') : null
  return hold ? `/holds/${hold}` : attempt.returnTo
}

/** The first call of the photo API: whose vault it is. */
export async function nameOwner(shopperId: string): Promise<void> {
  const tokens = await readTokens(shopperId)
  const name = tokens && (await ownerName(tokens.accessToken))
  if (name) await sql`UPDATE connection SET owner_name = ${name} WHERE shopper_id = ${shopperId} AND owner_name = ''`
}
