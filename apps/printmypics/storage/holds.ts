import { sql } from './database.ts'
import { seal, unseal } from './encryption.ts'

/** Where this shop can hold the dance: before the browser leaves, and when the answer has come back. */
export type HeldStep = 'press' | 'answer'

/** A held step, as its page and its buttons need it. */
export type Hold = {
  id: string
  step: HeldStep
  /** The address about to be visited, or the query of the answer. */
  content: string
  clientId: string
  redirectUri: string
  returnTo: string
  expiresAt: Date
  usedAt: Date | null
}

type Row = {
  id: string
  step: HeldStep
  content: string
  client_id: string
  redirect_uri: string
  return_to: string
  expires_at: Date
  used_at: Date | null
}

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
    SELECT hold.id, step, content, client_id, redirect_uri, return_to, expires_at, used_at
    FROM hold JOIN connection_attempt USING (state_hash)
    WHERE hold.id::text = ${id} AND browser_hash = ${browserHash}`
  if (!row) return null
  return {
    id: row.id,
    step: row.step,
    content: unseal(row.content, 'hold'),
    clientId: row.client_id,
    redirectUri: row.redirect_uri,
    returnTo: row.return_to,
    expiresAt: row.expires_at,
    usedAt: row.used_at,
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
