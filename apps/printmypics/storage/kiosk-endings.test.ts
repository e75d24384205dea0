import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { aCustomer, type Booth, idOf } from '#cloudvault/rehearsal/booth'
import { DATABASE, openShop } from '#cloudvault/rehearsal/shop'
import { saveConnection } from './connection-changes.ts'
import { readTokens } from './connections.ts'
import { db } from './database.ts'
import { endAbandonedVisits, endVisit } from './kiosk-endings.ts'
import { IDLE_SECONDS } from './kiosk-visits.ts'

describe.skipIf(!DATABASE)('The booth forgets', () => {
  beforeAll(() => openShop('https://vault.example'))

  it('gives the tokens back when the customer presses Finish', async () => {
    const booth = await aConnectedCustomer()
    const { id, shopperId } = await idOf(booth)
    const kept = await db().connection.findUniqueOrThrow({ where: { shopperId } })
    await endVisit(id)
    expect(await booth.visit()).toBeNull()
    expect(await readTokens(shopperId)).toBeNull()
    const sealed = [kept.accessToken, kept.refreshToken ?? '']
    expect(await db().revocationDue.count({ where: { token: { in: sealed } } })).toBe(2)
  })

  it('knows nobody any more after two minutes without a touch, and gives the tokens back', async () => {
    const booth = await aConnectedCustomer()
    const { id, shopperId } = await idOf(booth)
    await db().kioskVisit.update({ where: { id }, data: { touchedAt: ago(IDLE_SECONDS + 1) } })
    expect(await booth.visit()).toBeNull()
    await endAbandonedVisits()
    expect(await readTokens(shopperId)).toBeNull()
  })

  it('does not hurry a customer who is busy with the telephone', async () => {
    const booth = await aCustomer(60)
    const { id } = await idOf(booth)
    await db().kioskVisit.update({ where: { id }, data: { touchedAt: ago(IDLE_SECONDS + 1) } })
    await endAbandonedVisits()
    expect(await booth.visit()).toMatchObject({ status: 'waiting' })
  })

  it.each(['placed', 'printing', 'vault-away'])('leaves the press its tokens while an order is %s', async (status) => {
    const booth = await aConnectedCustomer()
    const { id, shopperId } = await idOf(booth)
    const order = await anOrder(shopperId, status)
    await endVisit(id)
    expect(await readTokens(shopperId)).not.toBeNull()
    await db().printOrder.update({ where: { id: order }, data: { status: 'ready' } })
    await endAbandonedVisits()
    expect(await readTokens(shopperId)).toBeNull()
  })

  it('gives them back after half an hour, printed or not', async () => {
    const booth = await aConnectedCustomer()
    const { id, shopperId } = await idOf(booth)
    await anOrder(shopperId, 'vault-away')
    await endVisit(id)
    await db().kioskVisit.update({ where: { id }, data: { endedAt: ago(31 * 60) } })
    await endAbandonedVisits()
    expect(await readTokens(shopperId)).toBeNull()
  })
})

async function aConnectedCustomer(): Promise<Booth> {
  const booth = await aCustomer()
  const { id, shopperId } = await idOf(booth)
  const tokens = { accessToken: 'at', refreshToken: 'rt', expiresAt: new Date(Date.now() + 3_600_000), scope: [] }
  await saveConnection(shopperId, 'Alice', tokens)
  await db().kioskVisit.update({ where: { id }, data: { status: 'connected' } })
  return booth
}

async function anOrder(shopperId: string, status: string): Promise<string> {
  const address = { name: 'Kiosk', street: '-', postcode: '-', city: '-', country: '-' }
  const data = { ...address, shopperId, status, placedKey: randomUUID(), totalCents: 35 }
  return (await db().printOrder.create({ data })).id
}

function ago(seconds: number): Date {
  return new Date(Date.now() - seconds * 1000)
}
