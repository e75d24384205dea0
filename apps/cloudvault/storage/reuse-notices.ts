import { sql } from './database.ts'

/** RFC 9700 §4.14.2: a family that ended because an old key of it was used, and of which its owner has not read yet. */
export type ReuseNotice = { clientId: string; clientName: string; at: Date }

export function unreadReuse(ownerId: string): Promise<ReuseNotice[]> {
  return sql<ReuseNotice>`
    SELECT "grant".client_id AS "clientId", client_name AS "clientName", max(revoked_at) AS at
    FROM "grant" JOIN client ON client.client_id = "grant".client_id
    WHERE owner_id = ${ownerId} AND revoked_reason IN ('code-replay', 'refresh-reuse') AND NOT EXISTS (
      SELECT FROM activity WHERE activity.owner_id = "grant".owner_id AND activity.client_id = "grant".client_id
        AND kind = 'notice-read' AND activity.at >= revoked_at)
    GROUP BY "grant".client_id, client_name ORDER BY at DESC`
}
