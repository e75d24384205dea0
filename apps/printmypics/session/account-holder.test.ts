import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aVisitor, DATABASE, openShop } from '#cloudvault/rehearsal/shop'
import { db } from '#storage/database'
import { recognise } from './account-holder.ts'

beforeAll(() => openShop('http://127.0.0.1:4000'))
afterAll(() => db().$disconnect())

const somebody = () => ({ issuer: 'http://127.0.0.1:4000', subject: randomUUID() })

describe.skipIf(!DATABASE)('OIDC Core §5.7 — who it is', () => {
  it('is the same account every time for the same issuer and subject', async () => {
    const identity = somebody()
    expect(await recognise(identity, 'Alice', null)).toEqual(await recognise(identity, 'Alice', null))
  })

  it('is another account for the same subject at another issuer', async () => {
    const identity = somebody()
    const elsewhere = { ...identity, issuer: 'https://elsewhere.example' }
    expect(await recognise(identity, 'Alice', null)).not.toEqual(await recognise(elsewhere, 'Alice', null))
  })

  it('is never found by e-mail address', async () => {
    const recognised = await recognise(somebody(), 'alice@printmypics.example', null)
    const shopperId = typeof recognised === 'string' ? '' : recognised.shopperId
    expect(await db().shopper.findUnique({ where: { id: shopperId } })).toMatchObject({
      email: null,
      passwordHash: null,
    })
  })

  it('is linked to the account that is signed in', async () => {
    const { shopperId } = await aVisitor()
    const identity = somebody()
    expect(await recognise(identity, 'Alice', shopperId)).toEqual({ shopperId, linkedNow: true })
    expect(await recognise(identity, 'Alice', null)).toEqual({ shopperId })
  })

  it('is not taken away from the account that has it', async () => {
    const identity = somebody()
    await recognise(identity, 'Alice', null)
    expect(await recognise(identity, 'Alice', (await aVisitor()).shopperId)).toBe('belongs-to-another')
  })
})
