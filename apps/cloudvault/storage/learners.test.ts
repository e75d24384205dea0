import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { migrate } from '../../../prisma/migrate.ts'
import { closeDatabase, sql } from './database.ts'
import { dropLongestUnseen, rememberStep, stepsOf } from './learners.ts'

/** Learners are counted here, so nobody else's may be among them. */
const server = process.env.TEST_DATABASE_SERVER ?? ''
const name = `learners_${process.pid}`
const own = server && Object.assign(new URL(server), { pathname: `/${name}` }).href

async function tell(command: string): Promise<void> {
  const client = new pg.Client(server)
  await client.connect()
  await client.query(command).finally(() => client.end())
}

beforeAll(async () => {
  await tell(`CREATE DATABASE ${name}`)
  await migrate(own, fileURLToPath(new URL('../../../prisma/cloudvault/migrations', import.meta.url)))
  Object.assign(process.env, { CLOUDVAULT_DATABASE_URL: own, CLOUDVAULT_SECRET: 's'.repeat(32) })
})
beforeEach(() => sql`DELETE FROM learner`)
afterAll(async () => {
  await closeDatabase()
  await tell(`DROP DATABASE ${name} WITH (FORCE)`)
})

const skipped = (minutesAgo = 0) => ({
  step: 'try/consent',
  outcome: 'skipped' as const,
  given: [],
  place: 'consent',
  at: new Date(Date.now() - minutesAgo * 60_000),
})

describe('how many learners have a row', () => {
  it('has an end: the next one is not written down, and who is there goes on', async () => {
    await rememberStep('one', skipped(), 2)
    await rememberStep('two', skipped(), 2)
    await rememberStep('three', skipped(), 2)
    await rememberStep('one', { ...skipped(), step: 'try/pkce' }, 2)
    expect((await Promise.all(['one', 'two', 'three'].map(stepsOf))).map(({ length }) => length)).toEqual([2, 1, 0])
  })
  it('gets smaller from the end that was not seen for longest', async () => {
    for (const [minutesAgo, who] of ['newest', 'between', 'oldest'].entries())
      await rememberStep(who, skipped(minutesAgo))
    expect(await dropLongestUnseen(2)).toHaveLength(1)
    expect(await stepsOf('oldest')).toEqual([])
    expect(await stepsOf('between')).toHaveLength(1)
  })
})
