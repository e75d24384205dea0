import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Lanes } from './lanes.ts'

const SERVER = process.env.TEST_DATABASE_SERVER ?? ''
const ROLE = `lanes_${process.pid}`

async function ask(text: string): Promise<void> {
  const client = new pg.Client({ connectionString: SERVER })
  await client.connect()
  await client.query(text).finally(() => client.end())
}

describe.runIf(SERVER)('Lanes', () => {
  beforeAll(() => ask(`CREATE ROLE ${ROLE} LOGIN PASSWORD 'one' CONNECTION LIMIT 1`))
  afterAll(() => ask(`DROP ROLE ${ROLE}`))
  const url = () => Object.assign(new URL(SERVER), { username: ROLE, password: 'one' }).href
  const question = { name: 'question', text: 'SELECT $1 AS answer' }

  it('go on with the connections they have when PostgreSQL gives no more', async () => {
    const lanes = new Lanes(url(), 4, 20_000)
    await lanes.run(question, ['0'])
    const answers = await Promise.all(['1', '2', '3'].map((value) => lanes.run<{ answer: string }>(question, [value])))
    expect(answers.flat().map(({ answer }) => answer)).toEqual(['1', '2', '3'])
    expect(lanes.load).toEqual({ open: 1, waiting: 0 })
    await lanes.close()
  })

  it('say so when there is none at all', async () => {
    const first = new Lanes(url(), 1, 20_000)
    await first.run(question, ['0'])
    const second = new Lanes(url(), 1, 20_000)
    await expect(second.run(question, ['1'])).rejects.toThrow('the database cannot be reached: too many connections')
    await first.close()
  })
})
