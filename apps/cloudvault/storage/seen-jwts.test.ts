import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openVault } from '#back-channel/photo-rehearsal'
import { closeDatabase } from '#storage/database'
import { isFirstUse } from './seen-jwts.ts'

let vault: Awaited<ReturnType<typeof openVault>>
beforeAll(async () => {
  vault = await openVault()
})
afterAll(async () => {
  await closeDatabase()
  await vault.close()
})

describe('RFC 9449 §11.1 — a signed statement is used once', () => {
  it('is new to its maker the first time only, however many ask at once', async () => {
    const [maker, jti, until] = [randomUUID(), 'j', new Date(Date.now() + 60_000)]
    const answers = await Promise.all(Array.from({ length: 5 }, () => isFirstUse(maker, jti, until)))
    expect(answers.filter(Boolean)).toHaveLength(1)
    expect(await isFirstUse(randomUUID(), jti, until)).toBe(true)
  })
})
