import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { aCustomer, idOf } from '#cloudvault/rehearsal/booth'
import { DATABASE, openShop } from '#cloudvault/rehearsal/shop'
import { addToBasket } from './basket.ts'
import { db } from './database.ts'
import { findVisit, noteOrdered } from './kiosk-visits.ts'
import { findOrder, placeOrder } from './orders.ts'

describe.skipIf(!DATABASE)('A visit to the booth', () => {
  beforeAll(() => openShop('https://vault.example'))

  it('is found by its own booth’s cookie and by no other', async () => {
    const [one, two] = [await aCustomer(), await aCustomer()]
    expect((await one.visit())?.id).not.toBe((await two.visit())?.id)
    expect(await findVisit('somebody-elses-cookie')).toBeNull()
  })

  it('orders once, however often the button is pressed, and without the post', async () => {
    const { id, shopperId } = await idOf(await aCustomer())
    const print = { photoId: randomUUID(), title: 'Boats', width: 30, height: 20, quantity: 2 }
    await addToBasket(shopperId, { ...print, size: '10x15', finish: 'glossy' })
    const address = { name: 'Kiosk', street: '-', postcode: '-', city: '-', country: '-' }
    const press = () => placeOrder({ shopperId, placedKey: id, address, shownCents: 70, pickedUp: true })
    const placed = await Promise.all([press(), press(), press()])
    expect(placed.map(({ kind }) => kind).sort()).toEqual(['already-placed', 'already-placed', 'placed'])
    const [first] = placed
    expect('orderId' in first && (await findOrder(shopperId, first.orderId))?.totalCents).toBe(70)
  })

  it('shows its receipt only after it showed photos', async () => {
    const booth = await aCustomer()
    const { id } = await idOf(booth)
    await noteOrdered(id)
    expect(await booth.visit()).toMatchObject({ status: 'waiting' })
    await db().kioskVisit.update({ where: { id }, data: { status: 'connected' } })
    await noteOrdered(id)
    expect(await booth.visit()).toMatchObject({ status: 'ordered' })
  })
})
