import { hashOf } from '#oauth/opaque-token'
import { sql } from './database.ts'

/** What went wrong under one name. After `expiresAt` it is as if nothing had. */
export type Tally = { failures: number; lastAt: Date; expiresAt: Date }

/** In the database, because a restart must not forget and a second instance must not start from nothing. */
export function talliesOf(names: readonly string[], now: Date): Promise<(Tally & { keyHash: string })[]> {
  return sql`
    SELECT key_hash AS "keyHash", failures, last_at AS "lastAt", expires_at AS "expiresAt" FROM throttle
    WHERE key_hash = ANY(${names.map(hashOf)}::text[]) AND expires_at > ${now}`
}

/**
 * One more failure under this name: counted by one statement, however many arrive at once. `slides`: each failure
 * keeps the older ones alive for another `span` seconds; otherwise all of them end with the window of the first.
 */
export async function noteFailure(name: string, span: number, slides: boolean, now: Date): Promise<Tally> {
  const end = new Date(now.getTime() + span * 1000)
  const [tally] = await sql<Tally>`
    INSERT INTO throttle AS t (key_hash, failures, last_at, expires_at) VALUES (${hashOf(name)}, 1, ${now}, ${end})
    ON CONFLICT (key_hash) DO UPDATE SET
      failures = CASE WHEN t.expires_at > ${now} THEN t.failures + 1 ELSE 1 END,
      expires_at = CASE WHEN t.expires_at > ${now} AND NOT ${slides}::boolean THEN t.expires_at ELSE ${end} END,
      last_at = ${now}
    RETURNING failures, last_at AS "lastAt", expires_at AS "expiresAt"`
  return tally ?? { failures: 1, lastAt: now, expiresAt: end }
}

/** The right password: what went before was its owner's typing. */
export async function forgetFailures(name: string): Promise<void> {
  await sql`DELETE FROM throttle WHERE key_hash = ${hashOf(name)}`
}
