import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { closeDatabase } from '#storage/database'
import { aClient, anAddress, asClient, openForGuessing } from './guesser.fixture.ts'

beforeAll(openForGuessing)
afterAll(closeDatabase)

async function guess(id: string, times: number, from: string): Promise<number[]> {
  const answers: number[] = []
  for (let i = 0; i < times; i += 1) answers.push((await asClient(id, `wrong ${i}`, from)).status)
  return answers
}

describe('RFC 6749 §2.3.1 — guessing client secrets is slow', () => {
  it('answers the first wrong ones with invalid_client, and then 429 with Retry-After in spec JSON', async () => {
    const [id, from] = [await aClient('right'), anAddress()]
    expect(await guess(id, 4, from)).toEqual([401, 401, 401, 429])
    const answer = await asClient(id, 'wrong', from)
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(await answer.json()).toMatchObject({ error: 'temporarily_unavailable' })
  })
  it('never answers 429 to the right secret, whatever was guessed before', async () => {
    const [id, from] = [await aClient('right'), anAddress()]
    await guess(id, 6, from)
    expect((await asClient(id, 'right', from)).status).toBe(200)
  })
  it('counts per client and per address', async () => {
    const [id, from] = [await aClient('right'), anAddress()]
    await guess(id, 4, from)
    expect(await guess(await aClient('right'), 1, from)).toEqual([401])
    expect(await guess(id, 1, anAddress())).toEqual([401])
  })
})
