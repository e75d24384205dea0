import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import PgBoss from 'pg-boss'
import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { aVisitor, DATABASE, openShop } from '#cloudvault/rehearsal/shop'
import { adoptGuest } from '#storage/adoption'
import { db } from '#storage/database'
import { ordersLeftLying, takeToPress } from '#storage/press'
import { preparedPrint, preparePrint } from './prepare-print.ts'
import { printOrder } from './print-order.ts'
import { printFile } from './print-store.ts'
import { anOrder, asItStands } from './rehearsal/an-order.ts'
import { pagesOf } from './rehearsal/read-pdf.ts'
import { aShelf, type Shelf, take } from './rehearsal/vault-shelf.ts'
import { resumeOrders } from './resume-orders.ts'

let shelf: Shelf
let store: string
vi.mock('#cloudvault/photos', () => ({ photoContent: (_shopper: string, id: string) => take(shelf, id) }))

beforeAll(async () => {
  openShop('http://127.0.0.1:4000')
  store = await mkdtemp(join(tmpdir(), 'prints-'))
  process.env.PRINTMYPICS_PRINT_STORE = store
  if (!DATABASE) return
  const boss = new PgBoss(DATABASE) // the queue's tables
  await boss.start()
  await boss.stop({ graceful: false })
})
beforeEach(async () => {
  shelf = await aShelf()
})
afterAll(async () => {
  await rm(store, { recursive: true, force: true })
  await db().$disconnect()
})

const lying = async (id: string) => (await ordersLeftLying()).some((order) => order.id === id)

describe.skipIf(!DATABASE)('printing an order', () => {
  it('makes one file: a cover sheet, then one page per print', async () => {
    const id = await anOrder({ photoId: 'wide', size: '10x15', quantity: 3 }, { photoId: 'tall', size: '20x30' })
    await printOrder(id)
    expect(await asItStands(id)).toMatchObject({ status: 'ready', printedPages: 4, readyAt: expect.any(Date) })
    expect(await pagesOf(id)).toHaveLength(5)
  })

  it('gives each page its true size, 3 mm of bleed and room for the crop marks', async () => {
    const id = await anOrder({ photoId: 'wide', size: '10x15' }, { photoId: 'tall', size: '13x18' })
    await printOrder(id)
    const [, wide, tall] = await pagesOf(id)
    expect(wide).toEqual({ media: [0, 0, 174, 124], trim: [12, 12, 162, 112], bleed: [9, 9, 165, 115] })
    expect(tall).toEqual({ media: [0, 0, 154, 204], trim: [12, 12, 142, 192], bleed: [9, 9, 145, 195] })
  })

  it('turns a photo upright before it cuts', async () => {
    const id = await anOrder({ photoId: 'turned', size: '10x15' })
    const { items, shopperId } = await asItStands(id)
    const item = items[0]
    if (!item) throw new Error('no item')
    await preparePrint(shopperId, item)
    const print = sharp(preparedPrint(item))
    const { width, height } = await print.metadata()
    expect(width < height).toBe(true)
    const above = await print.extract({ left: 0, top: 0, width, height: Math.floor(height / 2) - 4 }).toBuffer()
    const { dominant } = await sharp(above).stats()
    expect(dominant.r > dominant.b).toBe(true) // what was left is now above
  })

  it('leaves nothing on the workbench', async () => {
    const id = await anOrder({ photoId: 'wide', size: 'square' })
    await printOrder(id)
    expect((await readdir(store)).filter((name) => name.startsWith(id))).toEqual([`${id}.pdf`])
  })
})

describe.skipIf(!DATABASE)('an order is printed once', () => {
  it('also when two presses take it at the same moment', async () => {
    const id = await anOrder({ photoId: 'wide', size: '10x15' }, { photoId: 'tall', size: '10x15' })
    await Promise.all([printOrder(id), printOrder(id), printOrder(id)])
    expect(shelf.fetched).toEqual(['wide', 'tall'])
  })

  it('also when its job comes again', async () => {
    const id = await anOrder({ photoId: 'wide', size: '10x15' })
    await printOrder(id)
    const { mtimeMs } = await stat(printFile(id))
    await printOrder(id)
    expect(shelf.fetched).toEqual(['wide'])
    expect((await stat(printFile(id))).mtimeMs).toBe(mtimeMs)
  })

  it('goes on where a killed press stopped, without fetching anything twice', async () => {
    const id = await anOrder({ photoId: 'wide', size: '10x15' }, { photoId: 'tall', size: '10x15' })
    const killed = await takeToPress(id)
    const first = killed?.order.items[0]
    if (!killed || !first) throw new Error('not taken')
    await preparePrint(killed.order.shopperId, first)
    expect(await lying(id)).toBe(false) // somebody is on it
    await killed.release() //             what the system does to a killed process's connection
    expect(await lying(id)).toBe(true)
    await printOrder(id)
    expect(shelf.fetched).toEqual(['wide', 'tall'])
    expect(await asItStands(id)).toMatchObject({ status: 'ready', printedPages: 2 })
  })
})

describe.skipIf(!DATABASE)('when the vault keeps its photos', () => {
  it('its guest signs in while it prints: nobody is asked for a permission that is there', async () => {
    const id = await anOrder({ photoId: 'wide', size: '10x15' })
    const { shopperId: guest } = await asItStands(id)
    const account = (await aVisitor()).shopperId
    shelf.trouble.set('wide', 'not-connected')
    shelf.meanwhile = () => adoptGuest(guest, account)
    await printOrder(id)
    expect(await asItStands(id)).toMatchObject({ status: 'placed', shopperId: account })
    expect(await lying(id)).toBe(true)
  })

  it('permission taken back: the order is kept, and goes on when it is given again', async () => {
    const id = await anOrder({ photoId: 'wide', size: '10x15' })
    shelf.trouble.set('wide', 'taken-back')
    await printOrder(id)
    const waiting = await asItStands(id)
    expect(waiting).toMatchObject({ status: 'permission-needed' })
    expect(await lying(id)).toBe(false) // it waits for a person, not for a press

    shelf.trouble.clear()
    await resumeOrders(waiting.shopperId)
    expect(await lying(id)).toBe(true)
    await printOrder(id)
    expect(await asItStands(id)).toMatchObject({ status: 'ready' })
  })

  it('away: says so, and leaves the next try to the queue', async () => {
    const id = await anOrder({ photoId: 'wide', size: '10x15' })
    shelf.trouble.set('wide', 'vault-away')
    await expect(printOrder(id)).rejects.toMatchObject({ tag: 'vault-away' })
    expect(await asItStands(id)).toMatchObject({ status: 'vault-away', problem: 'vault-away' })
    shelf.trouble.clear()
    await printOrder(id)
    expect(await asItStands(id)).toMatchObject({ status: 'ready', problem: '' })
  })

  it('a deleted photo costs its own prints only, and the order says which', async () => {
    const id = await anOrder({ photoId: 'deleted', size: '20x30' }, { photoId: 'wide', size: '10x15', quantity: 2 })
    await printOrder(id)
    const order = await asItStands(id)
    expect(order).toMatchObject({ status: 'ready', printedPages: 2, items: [{ problem: 'gone' }, { problem: '' }] })
    expect(await pagesOf(id)).toHaveLength(3)
  })

  it('a file that is no picture is named as such; with nothing left, the order has failed', async () => {
    const id = await anOrder({ photoId: 'broken', size: '10x15' }, { photoId: 'deleted', size: '10x15' })
    await printOrder(id)
    expect(await asItStands(id)).toMatchObject({
      status: 'failed',
      problem: 'nothing-to-print',
      items: [{ problem: 'unreadable' }, { problem: 'gone' }],
    })
  })
})
