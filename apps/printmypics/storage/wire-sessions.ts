import { sql } from './database.ts'

/** Whose browser began a session here, and in which flow; `letterbox` is what its values are sealed to. */
export type BegunSession = { viewerId: string; flow: string; letterbox: string }

/** The first browser that a session led to keeps it: nobody takes another's over. Signing in again goes on in the newer flow. */
export async function keepSession(sidHash: string, { viewerId, flow, letterbox }: BegunSession): Promise<void> {
  await sql`
    INSERT INTO wire_session (sid_hash, viewer_id, flow, letterbox)
    VALUES (${sidHash}, ${viewerId}, ${flow}, ${letterbox})
    ON CONFLICT (sid_hash) DO UPDATE SET flow = excluded.flow, at = now()
      WHERE wire_session.viewer_id = excluded.viewer_id`
}

/** The browser that began this session within a day, or null. */
export async function findSession(sidHash: string): Promise<BegunSession | null> {
  const [row] = await sql<BegunSession>`
    SELECT viewer_id AS "viewerId", flow, letterbox FROM wire_session
    WHERE sid_hash = ${sidHash} AND at > now() - interval '1 day'`
  return row ?? null
}
