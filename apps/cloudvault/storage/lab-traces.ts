import { sql } from './database.ts'

/** What Alice's scripted browser wrote into her log in this run; sessions and grants end with sign-out and client. */
export async function removeTraces(run: string): Promise<void> {
  await sql`DELETE FROM activity WHERE detail LIKE ${`%in a lab, ${run}`} AND kind = 'signed-in'`
}

/** The clients of runs that a restart cut short. */
export async function removeStrandedLabClients(before: Date): Promise<void> {
  await sql`DELETE FROM client WHERE client_id LIKE 'lab-%' AND client_name = 'Pocket Prints (attack lab)' AND created_at < ${before}`
}
