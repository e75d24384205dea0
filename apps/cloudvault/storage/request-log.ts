import { sql } from './database.ts'

/** The newest of what was said with this client, as it was kept; the caller has made sure whose client it is. */
export async function readLog(clientId: string, most: number): Promise<string[]> {
  const rows = await sql<{ content: string }>`
    SELECT content FROM wire_message WHERE client_id = ${clientId} AND for_developer
    ORDER BY written_at DESC, id DESC FETCH FIRST ${most} ROWS ONLY`
  return rows.map(({ content }) => content)
}

/** Those of these messages that are of this client's log. */
export async function isInLog(clientId: string, ids: readonly string[]): Promise<boolean> {
  const rows = await sql`
    SELECT 1 FROM wire_message WHERE id = ANY(${ids}::text[]) AND client_id = ${clientId} AND for_developer FETCH FIRST 1 ROWS ONLY`
  return rows.length > 0
}

/** Whether this client's messages are recorded in `live` mode. */
export async function hasRequestLog(clientId: string): Promise<boolean> {
  const [row] = await sql<{ request_log: boolean }>`SELECT request_log FROM client WHERE client_id = ${clientId}`
  return row?.request_log ?? false
}

/** Switches it on or off; with off, what was recorded for it goes too, but for what a browser's own flow shows. */
export async function switchRequestLog(developerId: string, clientId: string, on: boolean): Promise<void> {
  await sql`
    WITH switched AS (
      UPDATE client SET request_log = ${on} WHERE client_id = ${clientId} AND developer_id = ${developerId} RETURNING client_id
    )
    DELETE FROM wire_message m WHERE NOT ${on}::boolean AND client_id IN (SELECT client_id FROM switched)
      AND NOT EXISTS (SELECT FROM wire_flow f WHERE f.id = m.flow_id AND f.viewer_id IS NOT NULL)`
}
