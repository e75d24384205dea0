import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aVisitor, DATABASE, openShop } from '#cloudvault/rehearsal/shop'
import { anOrder } from '#fulfilment/rehearsal/an-order'
import { saveConnection } from './connection-changes.ts'
import { db, sql } from './database.ts'
import { findOrderForPress } from './orders.ts'
import { purge } from './purge.ts'
import { startSession } from './sessions.ts'
import { findShopper } from './shoppers.ts'

beforeAll(() => openShop(`http://127.0.0.1:4000/${randomUUID()}`))
afterAll(() => db().$disconnect())

const aged = (id: string, days: number) =>
  sql`UPDATE shopper SET created_at = now() - make_interval(days => ${days}) WHERE id = ${id}`
const tokens = { accessToken: 'at', refreshToken: 'rt', expiresAt: new Date(), scope: [] }

describe.skipIf(!DATABASE)('what opens nothing any more is deleted', () => {
  it('a guest whose cookie has died, whose tokens are due for revocation', async () => {
    const [old, young] = [(await aVisitor()).shopperId, (await aVisitor()).shopperId]
    for (const guest of [old, young]) await saveConnection(guest, 'Alice', tokens)
    await aged(old, 182)
    await aged(young, 179)
    const due = () => sql`SELECT FROM revocation_due WHERE issuer = ${process.env.CLOUDVAULT_URL}`
    const before = (await due()).length
    await purge()
    expect(await findShopper(old)).toBeNull()
    expect(await findShopper(young)).not.toBeNull()
    expect((await due()).length).toBe(before + 2)
  })

  it('but nobody who has ordered', async () => {
    const orderId = await anOrder({ photoId: 'boats', size: '10x15' })
    const { shopperId } = (await findOrderForPress(orderId)) ?? { shopperId: '' }
    await aged(shopperId, 400)
    await purge()
    expect(await findOrderForPress(orderId)).not.toBeNull()
  })

  it('a session that ended, and none that lives', async () => {
    const { shopperId } = await aVisitor()
    const [ended, living] = [await startSession(shopperId, null), await startSession(shopperId, null)]
    await sql`UPDATE session SET ended_at = now() - interval '2 days' WHERE id = ${ended}`
    await purge()
    expect(await sql`SELECT id FROM session WHERE shopper_id = ${shopperId}`).toEqual([{ id: living }])
  })
})
