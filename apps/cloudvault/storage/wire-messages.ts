import type { FlowRecord } from '#wire/correlate'
import { sql } from './database.ts'

/** One message as it is kept: `content` is its JSON with marks, `sealed` what only its viewer can open. */
export type MessageRecord = {
  id: string
  flowId: string | null
  clientId: string | null
  time: number
  content: string
  sealed: string | null
  forDeveloper: boolean
}

/** A batch: everything that a few milliseconds brought. */
export type Batch = {
  flows: FlowRecord[]
  keys: { keyHash: string; flowId: string }[]
  messages: MessageRecord[]
  overflow: { at: number; count: number } | null
  /** Messages that were there before, and are somebody's only now. */
  alsoNews: string[]
}

/** Where instances tell each other that there is something new. */
export const NEWS = 'cloudvault_wire'

/** Writes a batch as one statement and tells whoever is watching, on this instance or another. */
export async function writeBatch(batch: Batch): Promise<void> {
  const ids = [...batch.messages.map(({ id }) => id), ...batch.alsoNews]
  await sql`
    WITH flows AS (
      INSERT INTO wire_flow (id, viewer_id, part_of, client_id, grant_type, ending, started_at, last_at, count)
      SELECT id, "viewerId", "partOf", "clientId", "grantType", ending, "startedAt", "lastAt", count
      FROM jsonb_to_recordset(${JSON.stringify(batch.flows)}::jsonb)
        AS f(id text, "viewerId" text, "partOf" text, "clientId" text, "grantType" text, ending text, "startedAt" bigint, "lastAt" bigint, count int)
      ON CONFLICT (id) DO UPDATE SET
        viewer_id = COALESCE(wire_flow.viewer_id, excluded.viewer_id), part_of = COALESCE(wire_flow.part_of, excluded.part_of),
        client_id = COALESCE(wire_flow.client_id, excluded.client_id), ending = excluded.ending,
        last_at = GREATEST(wire_flow.last_at, excluded.last_at), count = GREATEST(wire_flow.count, excluded.count)
    ), keys AS (
      INSERT INTO wire_key (key_hash, flow_id) SELECT "keyHash", "flowId"
      FROM jsonb_to_recordset(${JSON.stringify(batch.keys)}::jsonb) AS k("keyHash" text, "flowId" text)
      ON CONFLICT (key_hash) DO NOTHING
    ), overflow AS (
      INSERT INTO wire_overflow (at, count) SELECT at, count
      FROM jsonb_to_recordset(${JSON.stringify(batch.overflow ? [batch.overflow] : [])}::jsonb) AS o(at bigint, count int)
    ), messages AS (
      INSERT INTO wire_message (id, flow_id, client_id, time, content, sealed, bytes, for_developer)
      SELECT id, "flowId", "clientId", time, content, sealed, length(content) + COALESCE(length(sealed), 0), "forDeveloper"
      FROM jsonb_to_recordset(${JSON.stringify(batch.messages)}::jsonb)
        AS m(id text, "flowId" text, "clientId" text, time bigint, content text, sealed text, "forDeveloper" boolean)
      ON CONFLICT (id) DO NOTHING
    )
    SELECT pg_notify(${NEWS}, ${ids.join(' ')}) WHERE ${ids.length} > 0`
}

export type Kept = { id: string; flowId: string; content: string; sealed: string | null; writtenAt: Date }
type Row = { id: string; flow_id: string; content: string; sealed: string | null; written_at: Date }

function keptFrom(row: Row): Kept {
  return { id: row.id, flowId: row.flow_id, content: row.content, sealed: row.sealed, writtenAt: row.written_at }
}

/** The messages of a flow and of its parts, oldest first. */
export async function messagesOfFlow(viewerId: string, id: string): Promise<Kept[]> {
  const rows = await sql<Row>`
    SELECT m.id, COALESCE(f.part_of, f.id) AS flow_id, content, sealed, written_at
    FROM wire_flow f JOIN wire_message m ON m.flow_id = f.id
    WHERE f.viewer_id = ${viewerId} AND (f.id = ${id} OR f.part_of = ${id}) ORDER BY m.time, m.id`
  return rows.map(keptFrom)
}

/** These messages, each with whose it is; nobody's are left out. */
export async function messagesNamed(ids: readonly string[]): Promise<(Kept & { viewerId: string })[]> {
  const rows = await sql<Row & { viewer_id: string }>`
    SELECT m.id, f.viewer_id, COALESCE(f.part_of, f.id) AS flow_id, content, sealed, written_at
    FROM wire_message m JOIN wire_flow f ON f.id = m.flow_id
    WHERE m.id = ANY(${ids}::text[]) AND f.viewer_id IS NOT NULL ORDER BY m.time, m.id`
  return rows.map((row) => ({ ...keptFrom(row), viewerId: row.viewer_id }))
}

/** What was written for this viewer since then, oldest first. */
export async function messagesSince(viewerId: string, since: Date): Promise<Kept[]> {
  const rows = await sql<Row>`
    SELECT m.id, COALESCE(f.part_of, f.id) AS flow_id, content, sealed, written_at
    FROM wire_flow f JOIN wire_message m ON m.flow_id = f.id
    WHERE f.viewer_id = ${viewerId} AND m.written_at >= ${since} ORDER BY m.written_at, m.id`
  return rows.map(keptFrom)
}

/** What belongs to these flows: they have just been found to be part of somebody's. */
export async function messageIdsOf(flowIds: readonly string[]): Promise<string[]> {
  const rows = await sql<{ id: string }>`SELECT id FROM wire_message WHERE flow_id = ANY(${flowIds}::text[])`
  return rows.map(({ id }) => id)
}

/** When messages were let go between these two times. */
export async function overflowsBetween(from: number, to: number): Promise<number[]> {
  const rows = await sql<{ at: string }>`SELECT at FROM wire_overflow WHERE at BETWEEN ${from} AND ${to} ORDER BY at`
  return rows.map(({ at }) => Number(at))
}

/** All recordings together are no larger than this: the oldest make room. */
const MOST_BYTES = 64 * 1024 * 1024

export async function trimMessages(mostBytes = MOST_BYTES): Promise<void> {
  await sql`
    DELETE FROM wire_message WHERE written_at <= (
      SELECT max(written_at) FROM (SELECT written_at, sum(bytes) OVER (ORDER BY written_at DESC, id DESC) AS kept FROM wire_message) newest
      WHERE kept > ${mostBytes}::bigint)`
}
