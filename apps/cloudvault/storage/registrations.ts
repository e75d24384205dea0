import type { Client } from '#oauth/client'
import { forgetClient, saveClient } from './clients.ts'
import { sql } from './database.ts'

/** RFC 7592 §1.3: what its registration access token opens. */
export async function registerClient(client: Client, registrationTokenHash: string): Promise<void> {
  await saveClient(client)
  await sql`UPDATE client SET registration_token_hash = ${registrationTokenHash} WHERE client_id = ${client.clientId}`
}

/** Whether this token is the one that was given out with the registration. */
export async function opensRegistration(clientId: string, registrationTokenHash: string): Promise<boolean> {
  const rows = await sql`
    SELECT FROM client WHERE client_id = ${clientId} AND registration_token_hash = ${registrationTokenHash}`
  return rows.length === 1
}

/** RFC 7592 §2.3: the client is gone, and every token of it. */
export async function deleteClient(clientId: string): Promise<void> {
  await sql`
    WITH tokens AS (DELETE FROM access_token WHERE client_id = ${clientId} AND grant_id IS NULL)
    DELETE FROM client WHERE client_id = ${clientId}`
  forgetClient(clientId)
}
