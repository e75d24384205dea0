import { sql } from './database.ts'

/** What a learner did at a step of the course. */
export type Outcome = 'right' | 'wrong' | 'done' | 'skipped'
export type LearnerStep = { step: string; outcome: Outcome; given: string[]; place: string; at: Date }

/** Everything this learner has done; nothing for somebody who has done nothing. */
export function stepsOf(learnerHash: string): Promise<LearnerStep[]> {
  return sql<LearnerStep>`
    SELECT step, outcome, given, place, at FROM learner_step WHERE learner_hash = ${learnerHash} ORDER BY at`
}

/** A capability is made up by whoever likes: so there is an end to how many have a row. The purge makes room below it. */
const MOST_LEARNERS = 50_000
const KEPT_LEARNERS = 40_000

/** Remembers the last outcome of a step. A learner comes into being with the first one, while there is room. */
export async function rememberStep(learnerHash: string, done: LearnerStep, most = MOST_LEARNERS): Promise<void> {
  await sql`
    WITH learner AS (
      INSERT INTO learner (id_hash, last_seen_at)
      SELECT ${learnerHash}, ${done.at}::timestamptz
      WHERE EXISTS (SELECT FROM learner WHERE id_hash = ${learnerHash})
         OR (SELECT count(*) FROM (SELECT FROM learner LIMIT ${most}::int) AS few) < ${most}::int
      ON CONFLICT (id_hash) DO UPDATE SET last_seen_at = excluded.last_seen_at RETURNING id_hash
    )
    INSERT INTO learner_step (learner_hash, step, outcome, given, place, at)
    SELECT id_hash, ${done.step}, ${done.outcome}, ${done.given}::text[], ${done.place}, ${done.at}::timestamptz FROM learner
    ON CONFLICT (learner_hash, step) DO UPDATE
      SET outcome = excluded.outcome, given = excluded.given, place = excluded.place, at = excluded.at`
}

/** A slice of those who have not been seen for longest, beyond as many as are kept. */
export function dropLongestUnseen(kept = KEPT_LEARNERS): Promise<unknown[]> {
  return sql`
    DELETE FROM learner WHERE id_hash IN
      (SELECT id_hash FROM learner ORDER BY last_seen_at DESC OFFSET ${kept}::int FETCH NEXT 5000 ROWS ONLY) RETURNING 1`
}

/** As if it had never been done. */
export async function forgetStep(learnerHash: string, step: string): Promise<void> {
  await sql`DELETE FROM learner_step WHERE learner_hash = ${learnerHash} AND step = ${step}`
}

/** What one has done and the other has not, for a learner who was two until now. Both must be learners already. */
export async function addSteps(fromHash: string, toHash: string): Promise<void> {
  await sql`
    INSERT INTO learner_step (learner_hash, step, outcome, given, place, at)
    SELECT id_hash, step, outcome, given, place, at FROM learner_step, learner
    WHERE learner_hash = ${fromHash} AND id_hash = ${toHash} AND learner_hash <> id_hash
    ON CONFLICT (learner_hash, step) DO NOTHING`
}
