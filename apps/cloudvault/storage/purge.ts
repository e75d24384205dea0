import { sql } from './database.ts'
import { dropLongestUnseen } from './learners.ts'

/**
 * Rows that can decide nothing any more are deleted, a slice at a time, so that no purge holds up a request.
 * A consumed code stays as long as its grant, because its replay must still be recognised (RFC 6749 §4.1.2); the grant
 * takes codes and tokens with it. `now` minus a day: the owner may still read what happened yesterday.
 */
const SLICE = 5_000

/** Deletes one slice of everything that has expired; how many rows went. */
async function purgeSlice(now: Date): Promise<number> {
  const yesterday = new Date(now.getTime() - 24 * 60 * 60 * 1000)
  const lastYear = new Date(now.getTime() - 365 * 24 * 60 * 60 * 1000)
  const gone = await Promise.all([
    sql`DELETE FROM "grant" WHERE id IN (SELECT id FROM "grant" WHERE expires_at < ${yesterday} ORDER BY expires_at FETCH FIRST 5000 ROWS ONLY) RETURNING 1`,
    sql`DELETE FROM access_token WHERE token_hash IN (SELECT token_hash FROM access_token WHERE expires_at < ${yesterday} ORDER BY expires_at FETCH FIRST 5000 ROWS ONLY) RETURNING 1`,
    sql`DELETE FROM session WHERE id_hash IN (SELECT id_hash FROM session WHERE expires_at < ${yesterday} ORDER BY expires_at FETCH FIRST 5000 ROWS ONLY) RETURNING 1`,
    sql`DELETE FROM pending_request WHERE id IN (SELECT id FROM pending_request WHERE expires_at < ${yesterday} ORDER BY expires_at FETCH FIRST 5000 ROWS ONLY) RETURNING 1`,
    sql`DELETE FROM pushed_request WHERE uri_hash IN (SELECT uri_hash FROM pushed_request WHERE expires_at < ${yesterday} ORDER BY expires_at FETCH FIRST 5000 ROWS ONLY) RETURNING 1`,
    sql`DELETE FROM device_authorization WHERE device_code_hash IN (SELECT device_code_hash FROM device_authorization WHERE expires_at < ${yesterday} ORDER BY expires_at FETCH FIRST 5000 ROWS ONLY) RETURNING 1`,
    sql`DELETE FROM throttle WHERE key_hash IN (SELECT key_hash FROM throttle WHERE expires_at < ${now} ORDER BY expires_at FETCH FIRST 5000 ROWS ONLY) RETURNING 1`,
    sql`DELETE FROM activity WHERE id IN (SELECT id FROM activity WHERE at < ${lastYear} ORDER BY at FETCH FIRST 5000 ROWS ONLY) RETURNING 1`,
    sql`DELETE FROM learner WHERE id_hash IN (SELECT id_hash FROM learner WHERE last_seen_at < ${lastYear} ORDER BY last_seen_at FETCH FIRST 5000 ROWS ONLY) RETURNING 1`,
    dropLongestUnseen(),
    sql`DELETE FROM seen_jwt WHERE id_hash IN (SELECT id_hash FROM seen_jwt WHERE expires_at < ${yesterday} ORDER BY expires_at FETCH FIRST 5000 ROWS ONLY) RETURNING 1`,
    sql`DELETE FROM wire_message WHERE id IN (SELECT id FROM wire_message WHERE written_at < ${yesterday} ORDER BY written_at FETCH FIRST 5000 ROWS ONLY) RETURNING 1`,
    sql`DELETE FROM wire_flow WHERE id IN (SELECT id FROM wire_flow WHERE last_at < ${yesterday.getTime() * 1000} ORDER BY last_at FETCH FIRST 5000 ROWS ONLY) RETURNING 1`,
    sql`DELETE FROM wire_key WHERE key_hash IN (SELECT key_hash FROM wire_key WHERE created_at < ${yesterday} ORDER BY created_at FETCH FIRST 5000 ROWS ONLY) RETURNING 1`,
    sql`DELETE FROM wire_viewer WHERE id IN (SELECT id FROM wire_viewer v WHERE created_at < ${yesterday} AND NOT EXISTS (SELECT FROM wire_flow WHERE viewer_id = v.id) ORDER BY created_at FETCH FIRST 5000 ROWS ONLY) RETURNING 1`,
    sql`DELETE FROM wire_overflow WHERE id IN (SELECT id FROM wire_overflow WHERE at < ${yesterday.getTime() * 1000} ORDER BY at FETCH FIRST 5000 ROWS ONLY) RETURNING 1`,
  ])
  return gone.reduce((sum, rows) => sum + rows.length, 0)
}

/** Slices until nothing is left to delete. */
export async function purge(now: Date): Promise<void> {
  while ((await purgeSlice(now)) >= SLICE) {
    await new Promise((resume) => setImmediate(resume))
  }
}
