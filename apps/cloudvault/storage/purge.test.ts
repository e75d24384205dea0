import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anOwner, openVault } from '#back-channel/photo-rehearsal'
import { aCode, aGrant, aWebClient, redeems } from '#back-channel/token-rehearsal'
import { hashOf } from '#oauth/opaque-token'
import { closeDatabase, sql } from './database.ts'
import { rememberStep, stepsOf } from './learners.ts'
import { purge } from './purge.ts'

let vault: Awaited<ReturnType<typeof openVault>>
beforeAll(async () => {
  vault = await openVault()
})
afterAll(async () => {
  await closeDatabase()
  await vault.close()
})

async function aSession(ended: string): Promise<string> {
  const id = crypto.randomUUID()
  await sql`
    INSERT INTO session (id_hash, owner_id, auth_time, expires_at)
    VALUES (${id}, ${await anOwner()}::uuid, now(), now() - ${ended}::interval)`
  return id
}
const isKept = async (id: string) => (await sql`SELECT FROM session WHERE id_hash = ${id}`).length === 1

describe('What can decide nothing any more', () => {
  it('goes, a day later: also a session that ran out', async () => {
    const [old, fresh] = [await aSession('2 days'), await aSession('1 hour')]
    await purge(new Date())
    expect([await isKept(old), await isKept(fresh)]).toEqual([false, true])
  })
  it('is not a spent code: its replay has to be recognised (RFC 6749 §4.1.2)', async () => {
    const web = await aWebClient()
    const code = await aCode(web, await aGrant(web))
    await redeems(web, code)
    await sql`UPDATE authorization_code SET expires_at = now() - interval '3 days' WHERE code_hash = ${hashOf(code)}`
    await purge(new Date())
    expect(await sql`SELECT FROM authorization_code WHERE code_hash = ${hashOf(code)}`).toHaveLength(1)
  })
  it('is a learner nobody has seen for a year, with every step of theirs', async () => {
    const [old, fresh] = [crypto.randomUUID(), crypto.randomUUID()]
    const done = { step: 'try/consent', outcome: 'skipped', place: 'consent' } as const
    const ago = (days: number) => new Date(Date.now() - days * 24 * 60 * 60 * 1000)
    await rememberStep(old, { ...done, given: [], at: ago(400) })
    await rememberStep(fresh, { ...done, given: [], at: ago(300) })
    await purge(new Date())
    expect([await stepsOf(old), await stepsOf(fresh)].map(({ length }) => length)).toEqual([0, 1])
  })
})
