import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openVault } from '#back-channel/photo-rehearsal'
import { csrfForBrowser } from '#session/csrf'
import { randomId } from '#session/random-id'
import { db, sql } from '#storage/database'
import { type AtHome, anOwnerAtHome } from './owner-at-home.fixture.ts'

let home: Awaited<ReturnType<typeof openVault>>
beforeAll(async () => {
  home = await openVault()
})
afterAll(() => home.close())

async function triesAWrongPassword(owner: AtHome): Promise<string | null> {
  const [row] = await sql<{ email: string }>`SELECT email FROM owner WHERE id = ${owner.id}`
  const cookie = `cv_browser=${randomId()}`
  const fields = { email: row?.email ?? '', password: 'wrong', csrf: csrfForBrowser(cookie) }
  return (await owner.sends('/sign-in/submit', fields, { cookie })).headers.get('location')
}

describe('a wrong password', () => {
  it('is answered before it is written down: the wait would tell which accounts there are', async () => {
    const owner = await anOwnerAtHome()
    const answered = await db().$transaction(async (records) => {
      await records.$executeRaw`LOCK TABLE activity IN EXCLUSIVE MODE` // nobody can write there now
      return triesAWrongPassword(owner)
    })
    expect(answered).toContain('problem=password')
    const lines = () => sql`SELECT FROM activity WHERE owner_id = ${owner.id} AND kind = 'wrong-password'`
    await expect.poll(async () => (await lines()).length).toBe(1)
  })
})
