import { sql } from './database.ts'

/** A client that is to be told of an ended session. OIDC Back-Channel Logout §2.5 */
export type LogoutNotice = { id: string; clientId: string; ownerId: string; sessionHandle: string | null }

/** How often a client that does not answer is told again; the pauses treble, from ten seconds to six hours. */
const ATTEMPTS = 8

/** Takes what is due, for this process alone; what is not told successfully comes due again. */
export async function takeDueNotices(now: Date): Promise<LogoutNotice[]> {
  return sql<LogoutNotice>`
    WITH given_up AS (DELETE FROM logout_notice WHERE attempts >= ${ATTEMPTS} AND due_at <= ${now})
    UPDATE logout_notice SET attempts = attempts + 1, due_at = ${now}::timestamptz + 10 * 3 ^ attempts * INTERVAL '1 second'
    WHERE id IN (SELECT id FROM logout_notice WHERE due_at <= ${now} AND attempts < ${ATTEMPTS} ORDER BY due_at FETCH FIRST 20 ROWS ONLY FOR UPDATE SKIP LOCKED)
    RETURNING id, client_id AS "clientId", subject AS "ownerId", session_handle AS "sessionHandle"`
}

/** The client has been told. */
export async function settleNotice(id: string): Promise<void> {
  await sql`DELETE FROM logout_notice WHERE id = ${id}`
}

/** How many clients are still to be told. */
export async function noticesWaiting(): Promise<number> {
  const [row] = await sql<{ waiting: number }>`SELECT count(*)::int AS waiting FROM logout_notice`
  return row?.waiting ?? 0
}
