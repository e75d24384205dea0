import { sql } from './database.ts'

/** The channel on which every instance tells whose message was written, and which. */
export const NEWS = 'printmypics_wire'

/** A flow longer than this is a machine's, and teaches nothing more. */
const MOST_IN_A_FLOW = 200

export type MessageRecord = {
  id: string
  viewerId: string
  flow: string | null
  content: string
  sealed: string | null
  channel: 'front' | 'back'
}
export type Kept = { content: string; flow: string | null; sealed: string | null }

/** Of a flow of its own, or of the one that this browser was last in; of none, it is let go. */
export async function writeMessage({ id, viewerId, flow, content, sealed, channel }: MessageRecord): Promise<void> {
  await sql`
    WITH place AS (
      SELECT coalesce(${flow}, (
        SELECT flow FROM wire_message
        WHERE viewer_id = ${viewerId} AND at > now() - interval '1 hour' AND channel = 'front'
        ORDER BY at DESC LIMIT 1)) AS flow
    ), written AS (
      INSERT INTO wire_message (id, viewer_id, flow, content, sealed, channel)
      SELECT ${id}, ${viewerId}, flow, ${content}, ${sealed}, ${channel} FROM place
      WHERE flow IS NOT NULL
        AND (SELECT count(*) FROM wire_message m WHERE m.viewer_id = ${viewerId} AND m.flow = place.flow) < ${MOST_IN_A_FLOW}
      RETURNING id
    )
    SELECT pg_notify(${NEWS}, ${viewerId} || ' ' || id) FROM written`
}

/** A viewer's messages after this id, oldest first. */
export function messagesSince(viewerId: string, since: string): Promise<Kept[]> {
  return sql<Kept>`
    SELECT content, flow, sealed FROM wire_message
    WHERE viewer_id = ${viewerId} AND id COLLATE "C" > ${since} ORDER BY id COLLATE "C" LIMIT 1000`
}

/** The message of that id, if it is the viewer's. */
export function messageOf(viewerId: string, id: string): Promise<Kept[]> {
  return sql<Kept>`SELECT content, flow, sealed FROM wire_message WHERE viewer_id = ${viewerId} AND id = ${id}`
}
