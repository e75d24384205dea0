import { sql } from './database.ts'
import { IDLE_SECONDS } from './kiosk-visits.ts'

/** As long as a press may need the tokens after its customer has gone. Then they are given back, printed or not. */
const HALF_AN_HOUR = 30 * 60

/** The customer pressed Finish, or the next one has come. */
export async function endVisit(id: string): Promise<void> {
  await sql`
    UPDATE kiosk_visit SET status = 'ended', ended_at = now(), device_code = NULL WHERE id = ${id} AND ended_at IS NULL`
  await forgetWhatIsOver()
}

/** Customers who walked away: nobody has touched the screen for two minutes, or nobody answered on the telephone. */
export async function endAbandonedVisits(): Promise<void> {
  await sql`
    UPDATE kiosk_visit SET status = 'ended', ended_at = now(), device_code = NULL
    WHERE ended_at IS NULL AND greatest(touched_at, CASE WHEN status = 'waiting' THEN code_expires_at END)
      <= now() - make_interval(secs => ${IDLE_SECONDS})`
  await forgetWhatIsOver()
}

/**
 * RFC 7009: what an ended visit leaves behind is due for revocation as soon as no order of it needs the photos any
 * more; a press that still works keeps its tokens, for half an hour at most. One statement: nothing is lost between
 * forgetting a token and remembering to revoke it.
 */
async function forgetWhatIsOver(): Promise<void> {
  await sql`
    WITH over AS (
      SELECT v.shopper_id FROM kiosk_visit v
      WHERE v.ended_at IS NOT NULL AND (
        v.ended_at < now() - make_interval(secs => ${HALF_AN_HOUR})
        OR NOT EXISTS (
          SELECT FROM print_order o WHERE o.shopper_id = v.shopper_id AND o.status IN ('placed', 'printing', 'vault-away')))
    ), basket AS (
      DELETE FROM basket_item WHERE shopper_id IN (SELECT shopper_id FROM over)
    ), gone AS (
      DELETE FROM connection WHERE shopper_id IN (SELECT shopper_id FROM over) RETURNING *
    )
    INSERT INTO revocation_due (issuer, client_id, key_id, token)
    SELECT issuer, client_id, key_id, token FROM gone, unnest(ARRAY[gone.refresh_token, gone.access_token]) AS token
    WHERE token IS NOT NULL`
}
