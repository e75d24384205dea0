import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answerBackChannel } from '#back-channel/answer'
import { closeDatabase, sql } from '#storage/database'
import { aClient, anAccount, anAddress, openForGuessing } from './guesser.fixture.ts'
import { lookUpUserCode } from './user-codes.ts'

beforeAll(openForGuessing)
afterAll(closeDatabase)

async function aWaitingDevice(): Promise<string> {
  const clientId = await aClient('right')
  const [device] = await sql<{ code: string }>`
    INSERT INTO device_authorization (device_code_hash, user_code, client_id, expires_at)
    VALUES (gen_random_uuid(), gen_random_uuid(), ${clientId}, now() + interval '10 minutes') RETURNING user_code AS code`
  if (!device) throw new Error('no device waits')
  return device.code
}

describe('RFC 8628 §5.1 — guessing user codes is slow', () => {
  it('after a few wrong codes of one owner even a right one is not looked at', async () => {
    const [code, mallory, alice] = [await aWaitingDevice(), await anAccount(), await anAccount()]
    const now = new Date()
    for (let i = 0; i < 3; i += 1) expect(await lookUpUserCode(`WRONG${i}`, mallory.id, now)).toBeNull()
    await expect(lookUpUserCode(code, mallory.id, now)).rejects.toMatchObject({ name: 'SlowDown' })
    expect(await lookUpUserCode(code, alice.id, now)).toMatchObject({ userCode: code })
  })
  it('right codes count as nothing', async () => {
    const [code, alice] = [await aWaitingDevice(), await anAccount()]
    for (let i = 0; i < 5; i += 1) expect(await lookUpUserCode(code, alice.id, new Date())).not.toBeNull()
  })
})

describe('RFC 7591 §5 — registering clients is slow', () => {
  it('answers 429 with Retry-After when one address goes on and on', async () => {
    const peer = anAddress()
    const statuses: number[] = []
    for (let i = 0; i < 4; i += 1) {
      const init = { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } }
      const answer = await answerBackChannel(
        Object.assign(new Request('http://127.0.0.1:4000/oauth2/register', init), { peer }),
      )
      statuses.push(answer.status)
      if (answer.status === 429) expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
    }
    expect(statuses).toEqual([400, 400, 400, 429])
  })
})
