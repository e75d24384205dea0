import { sql } from './database.ts'

/** As many rows at a time as hold up nobody. */
const SLICE = 1_000
const MOST_SLICES = 100
/** Of recorded messages no more than this, however busy the day: some 50 MB. */
const MOST_MESSAGES = 20_000

/**
 * Rows that open nothing any more are deleted, a slice at a time: ended sessions, used attempts, old failures,
 * recorded messages, and guests whose cookie has died. @returns how many rows went
 */
export async function purge(): Promise<number> {
  let total = 0
  for (let slice = 0; slice < MOST_SLICES; slice++) {
    const gone = (await Promise.all([...EXPIRED.map((rows) => rows()), forgetGuests()])).flat().length
    total += gone
    if (gone === 0) break
  }
  return total
}

const EXPIRED = [
  () => sql`DELETE FROM session WHERE id IN (
    SELECT id FROM session WHERE least(ended_at, expires_at) < now() - interval '1 day' LIMIT ${SLICE}) RETURNING 1`,
  () => sql`DELETE FROM connection_attempt WHERE state_hash IN (
    SELECT state_hash FROM connection_attempt WHERE expires_at < now() - interval '1 day' LIMIT ${SLICE}) RETURNING 1`,
  () => sql`DELETE FROM throttle WHERE key_hash IN (
    SELECT key_hash FROM throttle WHERE expires_at < now() LIMIT ${SLICE}) RETURNING 1`,
  () => sql`DELETE FROM logout_token_seen WHERE (issuer, jti_hash) IN (
    SELECT issuer, jti_hash FROM logout_token_seen WHERE expires_at < now() - interval '1 day' LIMIT ${SLICE}) RETURNING 1`,
  () => sql`DELETE FROM wire_message WHERE id IN (
    SELECT id FROM wire_message WHERE at < now() - interval '1 day' LIMIT ${SLICE}) RETURNING 1`,
  () => sql`DELETE FROM wire_message WHERE id IN (
    SELECT id FROM wire_message ORDER BY at DESC OFFSET ${MOST_MESSAGES} LIMIT ${SLICE}) RETURNING 1`,
  () => sql`DELETE FROM wire_session WHERE sid_hash IN (
    SELECT sid_hash FROM wire_session WHERE at < now() - interval '1 day' LIMIT ${SLICE}) RETURNING 1`,
  () => sql`DELETE FROM wire_handle WHERE hash IN (
    SELECT hash FROM wire_handle WHERE expires_at < now() LIMIT ${SLICE}) RETURNING 1`,
]

/**
 * A guest's cookie lives for 180 days, a booth's until its visit has ended: after that nobody can come as this guest.
 * Their tokens are due for revocation in the same statement (RFC 7009). Whoever ordered is kept: an order is a receipt.
 */
function forgetGuests(): Promise<unknown[]> {
  return sql`
    WITH over AS (
      SELECT s.id FROM shopper s LEFT JOIN kiosk_visit v ON v.shopper_id = s.id
      WHERE s.guest_hash IS NOT NULL AND s.email IS NULL
        AND (s.created_at < now() - interval '181 days' OR v.ended_at < now() - interval '1 day')
        AND NOT EXISTS (SELECT FROM account WHERE shopper_id = s.id)
        AND NOT EXISTS (SELECT FROM print_order WHERE shopper_id = s.id)
      LIMIT ${SLICE} FOR UPDATE OF s SKIP LOCKED
    ), given_back AS (
      INSERT INTO revocation_due (issuer, client_id, key_id, token)
      SELECT issuer, client_id, key_id, token FROM connection, unnest(ARRAY[refresh_token, access_token]) AS token
      WHERE shopper_id IN (SELECT id FROM over) AND token IS NOT NULL
    )
    DELETE FROM shopper WHERE id IN (SELECT id FROM over) RETURNING 1`
}
