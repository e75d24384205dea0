import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { aVisitor, DATABASE, openShop } from '#cloudvault/rehearsal/shop'
import { addToBasket, basketOf, changeQuantity, countBasket } from './basket.ts'
import { db } from './database.ts'
import { findOrder, ordersOf, placeAgain, placeOrder } from './orders.ts'

const boats = { photoId: 'boats', title: 'Boats', width: 3000, height: 2000 }
const wanted = { ...boats, size: '10x15', finish: 'matte', quantity: 2 } as const
const address = { name: 'Alice', street: '1 Mill Lane', postcode: 'D02', city: 'Dublin', country: 'Ireland' }
let alice: string

beforeAll(() => openShop('http://127.0.0.1:4000'))
afterAll(() => db().$disconnect())

const order = (placedKey: string, shownCents = 360) => placeOrder({ shopperId: alice, placedKey, address, shownCents })

describe.skipIf(!DATABASE)('the basket', () => {
  beforeEach(async () => {
    alice = (await aVisitor()).shopperId
  })

  it('makes one line of the same print, also when two tabs add it at the same moment', async () => {
    await Promise.all(Array.from({ length: 4 }, () => addToBasket(alice, wanted)))
    expect(await basketOf(alice)).toMatchObject([{ photoId: 'boats', quantity: 8 }])
  })

  it('holds at most 99 of one print', async () => {
    await addToBasket(alice, { ...wanted, quantity: 98 })
    await addToBasket(alice, wanted)
    expect(await countBasket(alice)).toBe(99)
  })

  it('holds no more than one order can, also when many tabs fill it at once', async () => {
    const tabs = await Promise.all(
      Array.from({ length: 6 }, (_, n) => addToBasket(alice, { ...wanted, photoId: `boats ${n}`, quantity: 60 })),
    )
    expect(tabs.filter(Boolean)).toHaveLength(5)
    const [item] = await basketOf(alice)
    expect(await changeQuantity(alice, item?.id ?? '', 61)).toBe('full')
    expect(await changeQuantity(alice, item?.id ?? '', 1)).toBe('changed')
    expect(await countBasket(alice)).toBe(241)
  })

  it('cannot be changed by another shopper', async () => {
    await addToBasket(alice, wanted)
    const [item] = await basketOf(alice)
    const mallory = (await aVisitor()).shopperId
    expect(await changeQuantity(mallory, item?.id ?? '', 50)).toBe('gone')
    expect(await changeQuantity(alice, "1' or '1'='1", 50)).toBe('gone')
    expect(await countBasket(alice)).toBe(2)
  })
})

describe.skipIf(!DATABASE)('placing an order', () => {
  beforeEach(async () => {
    alice = (await aVisitor()).shopperId
    await addToBasket(alice, wanted)
  })

  it('places one order however often the button is pressed', async () => {
    const key = randomUUID()
    const presses = await Promise.all(Array.from({ length: 8 }, () => order(key)))
    expect(presses.filter((press) => press.kind === 'placed')).toHaveLength(1)
    expect(new Set(presses.map((press) => 'orderId' in press && press.orderId)).size).toBe(1)
    expect(await ordersOf(alice)).toHaveLength(1)
  })

  it('places one order from two tabs: the second finds the basket empty', async () => {
    const kinds = await Promise.all([order(randomUUID()), order(randomUUID())])
    expect(kinds.map((placed) => placed.kind).sort()).toEqual(['empty', 'placed'])
  })

  it('computes the price itself and asks again when the shopper was shown another', async () => {
    expect(await order(randomUUID(), 1)).toEqual({ kind: 'changed' })
    expect(await countBasket(alice)).toBe(2)
    await order(randomUUID())
    expect(await ordersOf(alice)).toMatchObject([{ totalCents: 360, items: [{ unitCents: 35, quantity: 2 }] }])
  })

  it('shows the order to its shopper only', async () => {
    const placed = await order(randomUUID())
    const id = 'orderId' in placed ? placed.orderId : ''
    const mallory = (await aVisitor()).shopperId
    expect(await findOrder(alice, id)).toMatchObject({ id })
    expect(await findOrder(mallory, id)).toBeNull()
    expect(await placeAgain(mallory, id)).toBe(false)
  })

  it('does not give an order away to whoever knows its key, and asks again with a new one', async () => {
    const key = randomUUID()
    await order(key)
    const mallory = (await aVisitor()).shopperId
    const press = () => placeOrder({ shopperId: mallory, placedKey: key, address, shownCents: 360 })
    expect(await press()).toEqual({ kind: 'empty' })
    await addToBasket(mallory, wanted)
    expect(await press()).toEqual({ kind: 'changed' })
  })
})
