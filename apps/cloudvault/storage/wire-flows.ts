import type { FlowRecord } from '#wire/correlate'
import { sql } from './database.ts'

type Row = {
  id: string
  viewer_id: string | null
  part_of: string | null
  client_id: string | null
  grant_type: FlowRecord['grantType']
  ending: FlowRecord['ending']
  started_at: string
  last_at: string
  count: number
}

/** Microseconds stay exact in a double until the year 2255. */
function flowFrom(row: Row): FlowRecord {
  return {
    id: row.id,
    viewerId: row.viewer_id,
    partOf: row.part_of,
    clientId: row.client_id,
    grantType: row.grant_type,
    ending: row.ending,
    startedAt: Number(row.started_at),
    lastAt: Number(row.last_at),
    count: row.count,
  }
}

/** The flows that these keys lead to, by key. */
export async function findFlowsByKey(keyHashes: readonly string[]): Promise<Map<string, FlowRecord>> {
  const rows = await sql<Row & { key_hash: string }>`
    SELECT key_hash, f.* FROM wire_key JOIN wire_flow f ON f.id = flow_id WHERE key_hash = ANY(${keyHashes}::text[])`
  const flows = new Map(rows.map((row) => [row.id, flowFrom(row)]))
  return new Map(rows.flatMap((row) => [[row.key_hash, flows.get(row.id) as FlowRecord]]))
}

/** A viewer's flows, newest first, and the parts of which they are made. */
export async function flowsOfViewer(viewerId: string): Promise<FlowRecord[]> {
  const rows = await sql<Row>`
    SELECT * FROM wire_flow WHERE viewer_id = ${viewerId} ORDER BY started_at DESC FETCH FIRST 500 ROWS ONLY`
  return rows.map(flowFrom)
}

/** One flow and its parts, if they are this viewer's. */
export async function findFlow(viewerId: string, id: string): Promise<FlowRecord[]> {
  const rows = await sql<Row>`
    SELECT * FROM wire_flow WHERE viewer_id = ${viewerId} AND (id = ${id} OR part_of = ${id}) ORDER BY started_at`
  return rows.map(flowFrom)
}
