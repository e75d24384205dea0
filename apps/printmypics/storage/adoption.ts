import { db } from './database.ts'
import type { Prisma } from './generated/client.ts'

/**
 * A guest signs in: basket, orders, unfinished attempts and the connection become the account's, in one transaction,
 * and the guest is no more. Of two connections the account keeps its own, unless that was taken back; the other's
 * tokens are due for revocation.
 */
export async function adoptGuest(guestId: string, shopperId: string): Promise<void> {
  if (guestId === shopperId) return
  await db().$transaction(
    async (change) => {
      const [first, second] = [guestId, shopperId].sort() // always in this order: two adoptions cannot lock each other out
      await change.$queryRaw`SELECT id FROM shopper WHERE id IN (${first}::uuid, ${second}::uuid) ORDER BY id FOR UPDATE`
      await adoptConnection(change, guestId, shopperId)
      await adoptBasket(change, guestId, shopperId)
      await change.printOrder.updateMany({ where: { shopperId: guestId }, data: { shopperId } })
      await change.connectionAttempt.updateMany({ where: { shopperId: guestId }, data: { shopperId } })
      await change.shopper.deleteMany({ where: { id: guestId } })
    },
    { maxWait: 5_000, timeout: 20_000 },
  )
}

type Change = Prisma.TransactionClient

async function adoptConnection(change: Change, guestId: string, shopperId: string): Promise<void> {
  await change.$queryRaw`
    SELECT id FROM connection WHERE shopper_id IN (${guestId}::uuid, ${shopperId}::uuid) FOR UPDATE`
  const brought = await change.connection.findUnique({ where: { shopperId: guestId } })
  if (!brought) return
  const own = await change.connection.findUnique({ where: { shopperId } })
  const loser = own && own.takenBackAt === null ? brought : own
  if (loser) await retire(change, loser.id)
  if (loser?.id !== brought.id) await change.connection.update({ where: { id: brought.id }, data: { shopperId } })
}

async function retire(change: Change, connectionId: string): Promise<void> {
  await change.$executeRaw`
    WITH gone AS (DELETE FROM connection WHERE id = ${connectionId}::uuid RETURNING *)
    INSERT INTO revocation_due (issuer, client_id, key_id, token)
    SELECT issuer, client_id, key_id, token FROM gone, unnest(ARRAY[gone.refresh_token, gone.access_token]) AS token
    WHERE token IS NOT NULL`
}

/** The same print in both baskets is one line with both quantities. */
async function adoptBasket(change: Change, guestId: string, shopperId: string): Promise<void> {
  await change.$executeRaw`
    INSERT INTO basket_item (shopper_id, photo_id, title, width, height, size, finish, quantity, created_at)
    SELECT ${shopperId}::uuid, photo_id, title, width, height, size, finish, quantity, created_at
    FROM basket_item WHERE shopper_id = ${guestId}::uuid
    ON CONFLICT (shopper_id, photo_id, size, finish)
    DO UPDATE SET quantity = least(basket_item.quantity + excluded.quantity, 99)`
  await change.basketItem.deleteMany({ where: { shopperId: guestId } })
}
