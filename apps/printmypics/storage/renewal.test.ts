import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aVisitor, DATABASE, openShop } from '#cloudvault/rehearsal/shop'
import { saveConnection } from './connection-changes.ts'
import { readTokens } from './connections.ts'
import { db, sql } from './database.ts'
import { renewUnderLock } from './renewal.ts'

beforeAll(() => openShop('http://127.0.0.1:4000'))
afterAll(() => db().$disconnect())

describe.skipIf(!DATABASE)('a renewal whose database goes away while CloudVault is asked', () => {
  it('fails alone, and takes no one else in this process down with it', async () => {
    const { shopperId } = await aVisitor()
    const expiresAt = new Date(Date.now() + 3_600_000)
    await saveConnection(shopperId, 'Alice', { accessToken: 'at', refreshToken: 'rt', expiresAt, scope: [] })
    const cutOff = renewUnderLock(shopperId, async () => {
      const [cut] = await sql<{ done: boolean }>`
        SELECT pg_terminate_backend(pid, 5000) AS done FROM pg_stat_activity
        WHERE datname = current_database() AND state = 'idle in transaction' AND query LIKE '%FROM connection%FOR UPDATE'`
      expect(cut?.done).toBe(true)
      await sql`SELECT pg_sleep(0.05)` // the loss arrives
      return 'taken-back'
    })
    await expect(cutOff).rejects.toThrow()
    expect((await readTokens(shopperId))?.takenBack).toBe(false)
    expect((await renewUnderLock(shopperId, async () => 'keep'))?.accessToken).toBe('at')
  })
})
