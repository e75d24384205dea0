import { db, sql } from './database.ts'

/** Nobody is called so who was not made for a lab. */
const NAME = 'Somebody in an attack lab'

/** A shopper for one run, known by the hash of a cookie. */
export async function createLabShopper(guestHash: string): Promise<string> {
  const shopper = await db().shopper.create({ data: { guestHash, name: NAME }, select: { id: true } })
  return shopper.id
}

/** A run is over: its shoppers go, and with them their attempts and connections. CloudVault ends its tokens itself. */
export async function removeLabShoppers(ids: readonly string[], clientId: string): Promise<void> {
  await db().shopper.deleteMany({ where: { id: { in: [...ids] }, name: NAME } })
  await sql`DELETE FROM revocation_due WHERE client_id = ${clientId}`
}

/** What was recorded for a browser that a run had. */
export async function removeLabRecordings(viewerId: string): Promise<void> {
  await sql`
    WITH handle AS (DELETE FROM wire_handle WHERE viewer_id = ${viewerId}),
      session AS (DELETE FROM wire_session WHERE viewer_id = ${viewerId})
    DELETE FROM wire_message WHERE viewer_id = ${viewerId}`
}

/** Those of runs that a restart cut short. */
export async function removeStrandedLabShoppers(before: Date): Promise<void> {
  await db().shopper.deleteMany({ where: { name: NAME, createdAt: { lt: before } } })
}
