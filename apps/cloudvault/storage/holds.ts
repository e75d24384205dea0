import { sql } from './database.ts'

/** Where CloudVault can hold a request: before anybody is asked, and before the code is made. */
export type HeldStep = 'arrived' | 'approved'

/** The request waits at this step. Placed again, by another decision say, it waits again. */
export async function placeHold(requestId: string, step: HeldStep, ownerId: string | null): Promise<void> {
  await sql`
    INSERT INTO hold (request_id, step, owner_id) VALUES (${requestId}, ${step}, ${ownerId}::uuid)
    ON CONFLICT (request_id, step) DO UPDATE SET owner_id = excluded.owner_id, released_at = NULL`
}

/** Lets it go; whether this call was the one that did. `runsOn`: and everything of this request that would be held after it. */
export async function releaseHold(requestId: string, step: HeldStep, runsOn: boolean, now: Date): Promise<boolean> {
  const released = await sql`
    UPDATE hold SET released_at = ${now}, runs_on = ${runsOn}
    WHERE request_id = ${requestId} AND step = ${step} AND released_at IS NULL RETURNING step`
  return released.length === 1
}

/** May the request pass this step? */
export async function isReleased(requestId: string | null, step: HeldStep): Promise<boolean> {
  if (requestId === null) return false
  const rows = await sql`
    SELECT 1 FROM hold
    WHERE request_id = ${requestId} AND (runs_on OR (step = ${step} AND released_at IS NOT NULL)) LIMIT 1`
  return rows.length === 1
}

/** The step at which the request waits now, and whose decision waits there. */
export async function heldAt(requestId: string): Promise<{ step: HeldStep; ownerId: string | null } | null> {
  const [row] = await sql<{ step: HeldStep; owner_id: string | null }>`
    SELECT step, owner_id FROM hold
    WHERE request_id = ${requestId} AND released_at IS NULL ORDER BY created_at DESC LIMIT 1`
  return row ? { step: row.step, ownerId: row.owner_id } : null
}

/** Whose approval was stored at the last hold; null: nobody's. */
export async function approvedBy(requestId: string): Promise<string | null> {
  const [row] = await sql<{ owner_id: string | null }>`
    SELECT owner_id FROM hold WHERE request_id = ${requestId} AND step = 'approved'`
  return row?.owner_id ?? null
}
