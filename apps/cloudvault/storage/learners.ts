import { sql } from './database.ts'

/** What a learner did at a step of the course. */
export type Outcome = 'right' | 'wrong' | 'done' | 'skipped'
export type LearnerStep = { step: string; outcome: Outcome; given: string[]; place: string; at: Date }

/** Everything this learner has done; nothing for somebody who has done nothing. */
export function stepsOf(learnerHash: string): Promise<LearnerStep[]> {
  return sql<LearnerStep>`
    SELECT step, outcome, given, place, at FROM learner_step WHERE learner_hash = ${learnerHash} ORDER BY at`
}

/** Remembers the last outcome of a step. A learner comes into being with the first one. */
export async function rememberStep(learnerHash: string, done: LearnerStep): Promise<void> {
  await sql`
    WITH learner AS (
      INSERT INTO learner (id_hash, last_seen_at) VALUES (${learnerHash}, ${done.at})
      ON CONFLICT (id_hash) DO UPDATE SET last_seen_at = excluded.last_seen_at RETURNING id_hash
    )
    INSERT INTO learner_step (learner_hash, step, outcome, given, place, at)
    SELECT id_hash, ${done.step}, ${done.outcome}, ${done.given}::text[], ${done.place}, ${done.at} FROM learner
    ON CONFLICT (learner_hash, step) DO UPDATE
      SET outcome = excluded.outcome, given = excluded.given, place = excluded.place, at = excluded.at`
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
