import { MOST_OF_ONE, MOST_PRINTS } from '#shop/price'
import type { Finish, PrintSize } from '#shop/print-size'
import { db } from './database.ts'
import type { Prisma } from './generated/client.ts'
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
export function countBasket(shopperId: string): Promise<number> {
  return printsIn(db(), shopperId)
}

export async function basketOf(shopperId: string): Promise<BasketItem[]> {
  const items = await db().basketItem.findMany({ where: { shopperId }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] })
  return items.map((item) => ({ ...item, size: item.size as PrintSize, finish: item.finish as Finish }))
}

/**
 * The same print twice is one line with a larger number, also when two tabs add it at the same moment.
 * @returns false when the basket would hold more than the shop prints in one order; nothing is added then.
 */
export function addToBasket(shopperId: string, item: NewBasketItem): Promise<boolean> {
  return oneAtATime(shopperId, async (basket) => {
    const { photoId, size, finish, quantity } = item
    const line = { shopperId_photoId_size_finish: { shopperId, photoId, size, finish } }
    const lying = (await basket.basketItem.findUnique({ where: line }))?.quantity ?? 0
    const wanted = Math.min(lying + quantity, MOST_OF_ONE)
    if ((await printsIn(basket, shopperId)) - lying + wanted > MOST_PRINTS) return false
    await basket.basketItem.upsert({ where: line, create: { shopperId, ...item }, update: { quantity: wanted } })
    return true
  })
}

/** `gone`: the line is not there (any more), or not theirs. `full`: more than the shop prints in one order. */
export function changeQuantity(shopperId: string, id: string, quantity: number): Promise<'changed' | 'gone' | 'full'> {
  if (!isUuid(id)) return Promise.resolve('gone')
  return oneAtATime(shopperId, async (basket) => {
    const lying = await basket.basketItem.findFirst({ where: { id, shopperId } })
    if (!lying) return 'gone'
    const more = quantity - lying.quantity
    if (more > 0 && (await printsIn(basket, shopperId)) + more > MOST_PRINTS) return 'full'
    await basket.basketItem.update({ where: { id }, data: { quantity } })
    return 'changed'
  })
}

type Basket = Prisma.TransactionClient

/** The shopper's row is the turnstile, as for placing the order: two tabs cannot both take the last place. */
function oneAtATime<Answer>(shopperId: string, work: (basket: Basket) => Promise<Answer>): Promise<Answer> {
  return db().$transaction(async (basket) => {
    await basket.$queryRaw`SELECT id FROM shopper WHERE id = ${shopperId}::uuid FOR UPDATE`
    return work(basket)
  })
}

async function printsIn(basket: Basket, shopperId: string): Promise<number> {
  const { _sum } = await basket.basketItem.aggregate({ where: { shopperId }, _sum: { quantity: true } })
  return _sum.quantity ?? 0
}

export async function removeFromBasket(shopperId: string, id: string): Promise<void> {
  if (!isUuid(id)) return
  await db().basketItem.deleteMany({ where: { id, shopperId } })
}
