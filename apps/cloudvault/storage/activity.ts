import type { Place } from '#vault/page-cursor'
import { sql } from './database.ts'

/** What is written down when it happens. */
export type NotedKind =
  | 'signed-in'
  | 'wrong-password'
  | 'signed-out'
  | 'session-ended'
  | 'approved'
  | 'refused'
  | 'device-connected'
  | 'device-refused'
  | 'scope-withdrawn'
  | 'withdrawn'
  | 'password-changed'
  | 'data-exported'
  | 'notice-read'

/** What the rows of grants and refresh tokens tell by themselves: reading costs a little, refreshing costs nothing. */
export type TokenKind = 'came-back' | 'refreshed' | 'returned-by-app' | 'reuse-detected'

export type Note = {
  ownerId: string
  kind: NotedKind
  clientId?: string
  detail?: string
  address: string
  at: Date
}

/** Writes one line of the owner's log. Whatever ends several things in one statement writes its line there. */
export async function noteActivity({ ownerId, kind, clientId, detail, address, at }: Note): Promise<void> {
  await sql`
    INSERT INTO activity (owner_id, kind, client_id, detail, address, at)
    VALUES (${ownerId}, ${kind}, ${clientId ?? null}, ${detail?.slice(0, 400) ?? null}, ${address}, ${at})`
}

export type ActivityRecord = {
  id: string
  kind: NotedKind | TokenKind
  clientId: string | null
  clientName: string | null
  detail: string | null
  address: string
  at: Date
  /** How often, where a day's repetitions are one line. */
  times: number
}

const NOW: Place = { rank: Date.UTC(9999, 0), id: 'ffffffff-ffff-ffff-ffff-ffffffffffff' }

/**
 * The latest first, one more than asked for. Refreshes are one line per client and day, wrong passwords one per address
 * and day. An approval that nobody was asked for is a grant of whose moment nothing was noted.
 */
export function activityOf(ownerId: string, after: Place | null, limit: number): Promise<ActivityRecord[]> {
  const { rank, id } = after ?? NOW
  return sql<ActivityRecord>`
    WITH happened AS (
      SELECT id, kind, client_id, detail, address, at, 1 AS times FROM activity
      WHERE owner_id = ${ownerId} AND kind <> 'wrong-password'
      UNION ALL
      SELECT md5('wrong' || address || at::date)::uuid, 'wrong-password', NULL, max(detail), address, max(at), count(*)::int
      FROM activity WHERE owner_id = ${ownerId} AND kind = 'wrong-password' GROUP BY address, at::date
      UNION ALL
      SELECT md5('refreshed' || client_id || issued_at::date)::uuid, 'refreshed', client_id, NULL, '', max(issued_at), count(*)::int
      FROM refresh_token JOIN "grant" ON "grant".id = grant_id
      WHERE owner_id = ${ownerId} AND parent_hash IS NOT NULL GROUP BY client_id, issued_at::date
      UNION ALL
      SELECT md5('back' || id)::uuid, 'came-back', client_id, NULL, '', created_at, 1 FROM "grant"
      WHERE owner_id = ${ownerId} AND NOT EXISTS (
        SELECT FROM activity WHERE activity.owner_id = "grant".owner_id AND at = "grant".created_at
          AND activity.client_id = "grant".client_id AND kind IN ('approved', 'device-connected'))
      UNION ALL
      SELECT md5('ended' || id)::uuid, CASE revoked_reason WHEN 'client' THEN 'returned-by-app' ELSE 'reuse-detected' END,
             client_id, NULL, '', revoked_at, 1
      FROM "grant" WHERE owner_id = ${ownerId} AND revoked_reason IN ('client', 'code-replay', 'refresh-reuse')
    )
    SELECT happened.id, kind, happened.client_id AS "clientId", client_name AS "clientName", detail, address, at, times
    FROM happened LEFT JOIN client ON client.client_id = happened.client_id
    WHERE (at, happened.id) < (${new Date(rank)}, ${id}::uuid)
    ORDER BY at DESC, happened.id DESC LIMIT (SELECT ${limit + 1}::int)`
}
