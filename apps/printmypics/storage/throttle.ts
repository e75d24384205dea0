import { hashOf } from '#session/opaque'
import { sql } from './database.ts'

/** Wrong passwords under one name. After `expiresAt` it is as if there had been none. */
export type Tally = { failures: number; lastAt: Date; expiresAt: Date }

/** In the database: a restart forgets nothing, and a second instance does not start from nothing. */
export async function tallyOf(name: string, now: Date): Promise<Tally | null> {
  const [tally] = await sql<Tally>`
    SELECT failures, last_at AS "lastAt", expires_at AS "expiresAt" FROM throttle
    WHERE key_hash = ${hashOf(name)} AND expires_at > ${now}`
  return tally ?? null
}

/** One more, counted by one statement however many arrive at once. `slides`: each keeps the older ones alive. */
export async function noteFailure(name: string, span: number, slides: boolean, now: Date): Promise<void> {
  const end = new Date(now.getTime() + span * 1000)
  await sql`
    INSERT INTO throttle AS t (key_hash, failures, last_at, expires_at) VALUES (${hashOf(name)}, 1, ${now}, ${end})
    ON CONFLICT (key_hash) DO UPDATE SET
      failures = CASE WHEN t.expires_at > ${now} THEN t.failures + 1 ELSE 1 END,
      expires_at = CASE WHEN t.expires_at > ${now} AND NOT ${slides}::boolean THEN t.expires_at ELSE ${end} END,
      last_at = ${now}`
}

/** The right password: what went before was its owner's typing. */
export async function forgetFailures(name: string): Promise<void> {
  await sql`DELETE FROM throttle WHERE key_hash = ${hashOf(name)}`
}
