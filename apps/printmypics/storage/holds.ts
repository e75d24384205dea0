import { sql } from './database.ts'
import { seal, unseal } from './encryption.ts'

/** Where this shop can hold the dance: before the browser leaves, when the answer is back, before the code goes out, before the API is called. */
export type HeldStep = 'press' | 'answer' | 'exchange' | 'tokens'

/** A held step, as its page and its buttons need it. */
export type Hold = {
  id: string
  step: HeldStep
  /** The address about to be visited, the query of the answer (twice), or the tokens as they are shown. */
  content: string
  /** RFC 7636 §4.1: about to be shown for the first time. */
  codeVerifier: string
  clientId: string
  redirectUri: string
  returnTo: string
  /** The attempt's end; and where a code waits, the code's. */
  expiresAt: Date
  usedAt: Date | null
  releasedAt: Date | null
}

type Row = {
  id: string
  step: HeldStep
  content: string
  code_verifier: string
  client_id: string
  redirect_uri: string
  return_to: string
  expires_at: Date
  used_at: Date | null
  released_at: Date | null
}

/** RFC 6749 §4.1.2: the longest that a code lives, and so ours of slow motion. */
const CODE_SECONDS = 600

/** The attempt waits at this step; a page loaded twice waits at the same one. */
export async function placeHold(stateHash: string, step: HeldStep, content: string): Promise<string> {
  const [row] = await sql<{ id: string }>`
    INSERT INTO hold (state_hash, step, content) VALUES (${stateHash}, ${step}, ${seal(content, 'hold')})
    ON CONFLICT (state_hash, step) DO UPDATE SET step = excluded.step RETURNING id`
  if (!row) throw new Error('the hold was not kept')
  return row.id
}

/** The hold, in the browser whose attempt it is and in no other. */
export async function findHold(id: string, browserHash: string | null): Promise<Hold | null> {
  if (!browserHash || !/^[0-9a-f-]{36}$/.test(id)) return null
  const [row] = await sql<Row>`
    SELECT hold.id, step, content, code_verifier, client_id, redirect_uri, return_to, used_at, released_at,
      CASE WHEN step IN ('answer', 'exchange') THEN least(expires_at, make_interval(secs => ${CODE_SECONDS}) + (
        SELECT created_at FROM hold AS back WHERE back.state_hash = hold.state_hash AND back.step = 'answer'))
        ELSE expires_at END AS expires_at
    FROM hold JOIN connection_attempt USING (state_hash)
    WHERE hold.id::text = ${id} AND browser_hash = ${browserHash}`
  if (!row) return null
  return {
    id: row.id,
    step: row.step,
    content: unseal(row.content, 'hold'),
    codeVerifier: unseal(row.code_verifier, 'code_verifier'),
    clientId: row.client_id,
    redirectUri: row.redirect_uri,
    returnTo: row.return_to,
    expiresAt: row.expires_at,
    usedAt: row.used_at,
    releasedAt: row.released_at,
  }
}

/** Lets it go; `runsOn`: and everything of this attempt that would be held after it. */
export async function releaseHold(id: string, runsOn: boolean): Promise<void> {
  await sql`UPDATE hold SET released_at = now(), runs_on = ${runsOn} WHERE id::text = ${id} AND released_at IS NULL`
}

/** May the attempt pass this step? */
export async function isReleased(stateHash: string, step: HeldStep): Promise<boolean> {
  const rows = await sql`
    SELECT 1 FROM hold
    WHERE state_hash = ${stateHash} AND (runs_on OR (step = ${step} AND released_at IS NOT NULL)) LIMIT 1`
  return rows.length === 1
}

/** The hold at which an attempt waits, if it does. */
export async function waitingAt(stateHash: string, step: HeldStep): Promise<string | null> {
  if (await isReleased(stateHash, step)) return null
  const [row] = await sql<{ id: string }>`SELECT id FROM hold WHERE state_hash = ${stateHash} AND step = ${step}`
  return row?.id ?? null
}
