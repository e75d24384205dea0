import { sql } from './database.ts'

/** What Alice's log says of this run, and what is left of her sessions in it; grants end with their client. */
export async function removeTraces(run: string, clientId: string): Promise<void> {
  const browser = `%in a lab, ${run}`
  await sql`
    WITH session AS (DELETE FROM session WHERE user_agent LIKE ${browser})
    DELETE FROM activity WHERE client_id = ${clientId} OR detail LIKE ${browser}`
}

/** What was recorded of these clients, which were one learner's: nobody else's flow speaks of them. */
export async function removeRecordings(clientIds: readonly string[]): Promise<void> {
  await sql`
    WITH whole AS (SELECT id FROM wire_flow WHERE client_id = ANY(${clientIds}::text[])),
      flow AS (DELETE FROM wire_flow WHERE id IN (SELECT id FROM whole) OR part_of IN (SELECT id FROM whole) RETURNING id),
      key AS (DELETE FROM wire_key WHERE flow_id IN (SELECT id FROM flow))
    DELETE FROM wire_message WHERE flow_id IN (SELECT id FROM flow) OR client_id = ANY(${clientIds}::text[])`
}

/** The clients of runs that a restart cut short. */
export async function removeStrandedLabClients(before: Date): Promise<void> {
  await sql`DELETE FROM client WHERE client_id LIKE 'lab-%' AND client_name = 'Pocket Prints (attack lab)' AND created_at < ${before}`
}
