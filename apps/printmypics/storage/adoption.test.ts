import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { aVisitor, DATABASE, openShop } from '#cloudvault/rehearsal/shop'
import { adoptGuest } from './adoption.ts'
import { saveConnection } from './connection-changes.ts'
import { findConnection, readTokens } from './connections.ts'
import { db } from './database.ts'

const ISSUER = 'http://127.0.0.1:4000'
let guest: string
let account: string

beforeAll(() => openShop(ISSUER))
afterAll(() => db().$disconnect())

const connects = (shopperId: string, name: string) => {
  const tokens = {
    accessToken: `at-${name}`,
    refreshToken: null,
    expiresAt: new Date(Date.now() + 3_600_000),
    scope: [],
  }
  return saveConnection(shopperId, name, tokens)
}
const puts = (shopperId: string, photoId: string, quantity: number) => {
  const print = { title: 'Boats', width: 3000, height: 2000, size: '10x15', finish: 'matte' }
  return db().basketItem.create({ data: { shopperId, photoId, quantity, ...print } })
}
const basketOf = (shopperId: string) =>
  db().basketItem.findMany({
    where: { shopperId },
    select: { photoId: true, quantity: true },
    orderBy: { photoId: 'asc' },
  })

describe.skipIf(!DATABASE)('a guest signs in', () => {
  beforeEach(async () => {
    guest = (await aVisitor()).shopperId
    account = (await aVisitor()).shopperId
  })

  it('brings basket, orders and unfinished attempts along, and is no more', async () => {
    await puts(guest, 'boats', 2)
    const address = { name: 'A', street: 'B', postcode: 'C', city: 'D', country: 'E', totalCents: 100 }
    await db().printOrder.create({ data: { shopperId: guest, placedKey: randomUUID(), ...address } })
    await adoptGuest(guest, account)
    expect(await basketOf(account)).toEqual([{ photoId: 'boats', quantity: 2 }])
    expect(await db().printOrder.count({ where: { shopperId: account } })).toBe(1)
    expect(await db().shopper.findUnique({ where: { id: guest } })).toBeNull()
  })

  it('adds up the same print in both baskets', async () => {
    await puts(guest, 'boats', 2)
    await puts(account, 'boats', 1)
    await puts(account, 'cats', 1)
    await adoptGuest(guest, account)
    expect(await basketOf(account)).toEqual([
      { photoId: 'boats', quantity: 3 },
      { photoId: 'cats', quantity: 1 },
    ])
  })

  it('brings the connection to an account that has none', async () => {
    await connects(guest, 'guest')
    await adoptGuest(guest, account)
    expect((await readTokens(account))?.accessToken).toBe('at-guest')
  })

  it('keeps the account’s own connection; the guest’s is due for revocation', async () => {
    await connects(guest, 'guest')
    await connects(account, 'account')
    const brought = await db().connection.findUniqueOrThrow({ where: { shopperId: guest } })
    await adoptGuest(guest, account)
    expect((await findConnection(account))?.ownerName).toBe('account')
    expect(await db().revocationDue.count({ where: { token: brought.accessToken } })).toBe(1)
  })

  it('replaces a connection that was taken back', async () => {
    await connects(guest, 'guest')
    await connects(account, 'account')
    await db().connection.update({ where: { shopperId: account }, data: { takenBackAt: new Date() } })
    await adoptGuest(guest, account)
    expect(await findConnection(account)).toMatchObject({ ownerName: 'guest', takenBackAt: null })
  })
})
