import { hashOf } from '#oauth/opaque-token'
import { sql } from './database.ts'

/** Whether this is the first time that this maker's `jti` is shown, however many instances are asked at once. */
export async function isFirstUse(maker: string, jti: string, expiresAt: Date): Promise<boolean> {
  const rows = await sql`
    INSERT INTO seen_jwt (id_hash, expires_at) VALUES (${hashOf(`${maker}\0${jti}`)}, ${expiresAt})
    ON CONFLICT DO NOTHING RETURNING 1`
  return rows.length === 1
}
