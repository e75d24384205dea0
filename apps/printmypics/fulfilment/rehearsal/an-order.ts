import { randomUUID } from 'node:crypto'
import { aVisitor } from '#cloudvault/rehearsal/shop'
import { priceOf } from '#shop/price'
import type { Finish, PrintSize } from '#shop/print-size'
import { addToBasket, basketOf } from '#storage/basket'
import { db } from '#storage/database'
import { findOrderForPress, type Order, placeOrder } from '#storage/orders'

type Line = { photoId: string; size: PrintSize; quantity?: number; finish?: Finish }
const address = { name: 'Alice', street: '1 Mill Lane', postcode: 'D02', city: 'Dublin', country: 'Ireland' }

/** Somebody new orders these photos. */
export async function anOrder(...lines: Line[]): Promise<string> {
  const { shopperId } = await aVisitor()
  for (const [n, { photoId, size, quantity = 1, finish = 'glossy' }] of lines.entries()) {
    await addToBasket(shopperId, { photoId, title: photoId, width: 600, height: 400, size, finish, quantity })
    const createdAt = new Date(Date.now() + n) // two in one millisecond would lie in any order
    await db().basketItem.updateMany({ where: { shopperId, photoId, size, finish }, data: { createdAt } })
  }
  const shownCents = priceOf(await basketOf(shopperId)).totalCents
  const placed = await placeOrder({ shopperId, placedKey: randomUUID(), address, shownCents })
  if (placed.kind !== 'placed') throw new Error(`not placed: ${placed.kind}`)
  return placed.orderId
}

export async function asItStands(orderId: string): Promise<Order> {
  const order = await findOrderForPress(orderId)
  if (!order) throw new Error('no such order')
  return order
}
