import type { Address } from '#shop/address'
import { MOST_PRINTS, priceOf, unitCents } from '#shop/price'
import type { Finish, PrintSize } from '#shop/print-size'
import { db } from './database.ts'
import type { OrderItem as ItemRow, PrintOrder as OrderRow } from './generated/client.ts'
import { isUuid } from './uuid.ts'

export type OrderStatus = 'placed' | 'printing' | 'ready' | 'permission-needed' | 'vault-away' | 'failed'
export type OrderItem = ItemRow & { size: PrintSize; finish: Finish }
export type Order = OrderRow & { status: OrderStatus; items: OrderItem[] }

export type Placement = {
  shopperId: string
  placedKey: string
  address: Address
  shownCents: number
  pickedUp?: boolean
}
export type Placed =
  | { kind: 'placed' | 'already-placed'; orderId: string }
  | { kind: 'empty' }
  | { kind: 'changed' }
  | { kind: 'too-many' }

/**
 * The basket becomes an order, once: the shopper's row is the turnstile, so of a double click's two presses the
 * second finds the first one's order by the form's own key. The sum is computed here again, never taken from the form.
 */
export async function placeOrder(placement: Placement): Promise<Placed> {
  const { shopperId, placedKey } = placement
  return db().$transaction(async (tx): Promise<Placed> => {
    await tx.$queryRaw`SELECT id FROM shopper WHERE id = ${shopperId}::uuid FOR UPDATE`
    const before = await tx.printOrder.findUnique({ where: { placedKey }, select: { id: true, shopperId: true } })
    if (before?.shopperId === shopperId) return { kind: 'already-placed', orderId: before.id }
    const basket = await tx.basketItem.findMany({
      where: { shopperId },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    })
    if (basket.length === 0) return { kind: 'empty' }
    if (before) return { kind: 'changed' } // a form of whoever used this browser before: the next page has a new key
    const wanted = basket.map((item) => ({ ...item, size: item.size as PrintSize }))
    const { prints, totalCents } = priceOf(wanted, placement)
    if (prints > MOST_PRINTS) return { kind: 'too-many' } // two baskets became one at sign-in
    if (totalCents !== placement.shownCents) return { kind: 'changed' }
    await tx.basketItem.deleteMany({ where: { id: { in: basket.map((item) => item.id) } } })
    const items = wanted.map(({ photoId, title, width, height, size, finish, quantity }, position) => ({
      ...{ position, photoId, title, width, height, size, finish, quantity },
      unitCents: unitCents(size),
    }))
    const data = { ...placement.address, shopperId, placedKey, totalCents, items: { create: items } }
    const { id } = await tx.printOrder.create({ data, select: { id: true } })
    return { kind: 'placed', orderId: id }
  })
}

/** Only its shopper may look; for everyone else there is no such order. */
export async function findOrder(shopperId: string, id: string): Promise<Order | null> {
  if (!isUuid(id)) return null
  const items = { items: { orderBy: { position: 'asc' } } } as const
  return (await db().printOrder.findFirst({ where: { id, shopperId }, include: items })) as Order | null
}

export async function ordersOf(shopperId: string): Promise<Order[]> {
  const items = { items: { orderBy: { position: 'asc' } } } as const
  const newestFirst = { orderBy: { createdAt: 'desc' }, take: 100 } as const
  return (await db().printOrder.findMany({ where: { shopperId }, include: items, ...newestFirst })) as Order[]
}

export async function findOrderForPress(id: string): Promise<Order | null> {
  const items = { items: { orderBy: { position: 'asc' } } } as const
  return (await db().printOrder.findUnique({ where: { id }, include: items })) as Order | null
}

const WAITING: readonly OrderStatus[] = ['permission-needed', 'vault-away', 'failed']

/** Puts a waiting order back in line, once. False when it is not waiting, or not theirs. */
export async function placeAgain(shopperId: string, id: string): Promise<boolean> {
  if (!isUuid(id)) return false
  const where = { id, shopperId, status: { in: [...WAITING] } }
  const { count } = await db().printOrder.updateMany({ where, data: { status: 'placed', problem: '' } })
  return count === 1
}

/** Every order that waited for its vault: permission is back. @returns their ids. */
export async function placeAllAgain(shopperId: string): Promise<string[]> {
  const where = { shopperId, status: { in: ['permission-needed', 'vault-away'] } }
  const again = await db().printOrder.updateManyAndReturn({ where, data: { status: 'placed' }, select: { id: true } })
  return again.map((order) => order.id)
}
