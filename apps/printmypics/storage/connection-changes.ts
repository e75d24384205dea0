import { configuration } from '#configuration'
import { sealedColumns, type Tokens } from './connections.ts'
import { db, sql } from './database.ts'

/** A refresh may hold the row for as long as CloudVault takes to answer. */
const PATIENT = { maxWait: 5_000, timeout: 20_000 }

/**
 * Connects, or reconnects: the new tokens take the place of the old ones, which are due for revocation in the same
 * transaction. The shopper's row is locked first: of two tabs that connect at once, the second sees the first's tokens.
 * @returns false when there is no such shopper (any more)
 */
export async function saveConnection(
  shopperId: string,
  ownerName: string,
  tokens: Tokens,
  clientId = configuration().clientId,
): Promise<boolean> {
  const { issuer } = configuration()
  const now = new Date()
  const columns = { issuer, clientId, ownerName, connectedAt: now, refreshedAt: null, takenBackAt: null }
  return db().$transaction(async (change) => {
    const shopper = await change.$queryRaw<unknown[]>`SELECT id FROM shopper WHERE id = ${shopperId}::uuid FOR UPDATE`
    if (shopper.length === 0) return false
    await change.$queryRaw`SELECT id FROM connection WHERE shopper_id = ${shopperId}::uuid FOR UPDATE` // a refresh may be under way
    await change.$executeRaw`
      INSERT INTO revocation_due (issuer, client_id, key_id, token)
      SELECT issuer, client_id, key_id, token FROM connection, unnest(ARRAY[refresh_token, access_token]) AS token
      WHERE shopper_id = ${shopperId}::uuid AND token IS NOT NULL`
    await change.connection.upsert({
      where: { shopperId },
      create: { shopperId, ...columns, ...sealedColumns(tokens) },
      update: { ...columns, ...sealedColumns(tokens) },
    })
    return true
  }, PATIENT)
}

/** Forgets here at once; what CloudVault must still hear is due in the same statement, whose ids come back. */
export async function forgetConnection(shopperId: string): Promise<string[]> {
  const rows = await sql<{ id: string }>`
    WITH gone AS (DELETE FROM connection WHERE shopper_id = ${shopperId} RETURNING *)
    INSERT INTO revocation_due (issuer, client_id, key_id, token)
    SELECT issuer, client_id, key_id, token FROM gone, unnest(ARRAY[gone.refresh_token, gone.access_token]) AS token
    WHERE token IS NOT NULL RETURNING id`
  return rows.map(({ id }) => id)
}
