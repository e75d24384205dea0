import pg from 'pg'
import { environmentOf } from './environment.ts'

/** Nobody waits in a test: what one record says of time is moved into the past instead. */
const RECORDS = {
  refreshTokenUsed: `UPDATE refresh_token SET consumed_at = consumed_at - $2 * interval '1 second' WHERE token_hash = $1`,
  pendingRequest: `UPDATE pending_request SET expires_at = expires_at - $2 * interval '1 second' WHERE id = $1`,
  logoutNotice: `UPDATE logout_notice SET due_at = due_at - $2 * interval '1 second' WHERE client_id = $1`,
} as const

/** So many seconds pass for the record of this key. @throws when there is none */
export async function timePasses(record: keyof typeof RECORDS, key: string, seconds: number): Promise<void> {
  const client = new pg.Client({ connectionString: environmentOf('cloudvault').CLOUDVAULT_DATABASE_URL })
  await client.connect()
  const { rowCount } = await client.query(RECORDS[record], [key, seconds]).finally(() => client.end())
  if (rowCount !== 1) throw new Error(`${rowCount} records of ${record}, not one`)
}
