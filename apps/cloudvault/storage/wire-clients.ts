import { sql } from './database.ts'

/** What the ear wants to know of a client: what it is called, and whether its developer asked for a log. */
export type HeardClient = { name: string; requestLog: boolean }

export async function heardClients(clientIds: readonly string[]): Promise<Map<string, HeardClient>> {
  const rows = await sql<{ client_id: string; client_name: string; request_log: boolean }>`
    SELECT client_id, client_name, request_log FROM client WHERE client_id = ANY(${clientIds}::text[])`
  return new Map(rows.map((row) => [row.client_id, { name: row.client_name, requestLog: row.request_log }]))
}

/** Whether any client's developer wants a log: in `live` mode nothing is listened to before. */
export async function someoneWantsALog(): Promise<boolean> {
  return (await sql`SELECT 1 FROM client WHERE request_log FETCH FIRST 1 ROWS ONLY`).length > 0
}
