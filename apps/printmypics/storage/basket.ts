import { MOST_OF_ONE } from '#shop/price'
import type { Finish, PrintSize } from '#shop/print-size'
import { db, sql } from './database.ts'
import { isUuid } from './uuid.ts'

export type NewBasketItem = {
  photoId: string
  title: string
  width: number
  height: number
  size: PrintSize
  finish: Finish
  quantity: number
}
export type BasketItem = NewBasketItem & { id: string }

/** The number on the basket in the header. */
export async function countBasket(shopperId: string): Promise<number> {
  const { _sum } = await db().basketItem.aggregate({ where: { shopperId }, _sum: { quantity: true } })
  return _sum.quantity ?? 0
}

export async function basketOf(shopperId: string): Promise<BasketItem[]> {
  const items = await db().basketItem.findMany({ where: { shopperId }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] })
  return items.map((item) => ({ ...item, size: item.size as PrintSize, finish: item.finish as Finish }))
}

/** The same print twice is one line with a larger number, also when two tabs add it at the same moment. */
export async function addToBasket(shopperId: string, item: NewBasketItem): Promise<void> {
  await sql`
    INSERT INTO basket_item (shopper_id, photo_id, title, width, height, size, finish, quantity)
    VALUES (${shopperId}, ${item.photoId}, ${item.title}, ${item.width}, ${item.height}, ${item.size}, ${item.finish}, ${item.quantity})
    ON CONFLICT (shopper_id, photo_id, size, finish)
    DO UPDATE SET quantity = LEAST(basket_item.quantity + excluded.quantity, ${MOST_OF_ONE})`
}

/** False when the line is not there (any more), or not theirs. */
export async function changeQuantity(shopperId: string, id: string, quantity: number): Promise<boolean> {
  if (!isUuid(id)) return false
  const { count } = await db().basketItem.updateMany({ where: { id, shopperId }, data: { quantity } })
  return count === 1
}

export async function removeFromBasket(shopperId: string, id: string): Promise<void> {
  if (!isUuid(id)) return
  await db().basketItem.deleteMany({ where: { id, shopperId } })
}
