import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { closeDatabase } from '#storage/database'
import { type Account, anAccount, anAddress, cookiesOf, openForGuessing, signsIn } from './guesser.fixture.ts'

beforeAll(openForGuessing)
afterAll(closeDatabase)

const isWrong = (answer: Response) => answer.headers.get('location')?.includes('problem=password')
const isIn = (answer: Response) => answer.headers.get('location') === '/photos'

async function guess(account: Pick<Account, 'email'>, times: number, from?: string): Promise<Response[]> {
  const answers: Response[] = []
  for (let i = 0; i < times; i += 1) answers.push(await signsIn(account.email, `wrong ${i}`, from ?? anAddress()))
  return answers
}

describe('RFC 6749 §10.10 — guessing passwords is slow', () => {
  it('answers the first wrong ones at once, and then 429 with Retry-After, from every address', async () => {
    const alice = await anAccount()
    const answers = await guess(alice, 4)
    expect(answers.map((answer) => answer.status)).toEqual([303, 303, 303, 429])
    expect(answers.slice(0, 3).every(isWrong)).toBe(true)
    expect(Number(answers[3]?.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(await answers[3]?.text()).toContain('try again')
  })
  it('says nothing about the password meanwhile: the right one waits too', async () => {
    const alice = await anAccount()
    await guess(alice, 3)
    expect((await signsIn(alice.email, alice.password, anAddress())).status).toBe(429)
  })
  it('treats an account that does not exist alike', async () => {
    const answers = await guess({ email: `${crypto.randomUUID()}@example.test` }, 4)
    expect(answers.map((answer) => answer.status)).toEqual([303, 303, 303, 429])
  })
  it('counts an address across accounts', async () => {
    const from = anAddress()
    for (let i = 0; i < 5; i += 1) await guess(await anAccount(), 1, from)
    const alice = await anAccount()
    expect((await signsIn(alice.email, alice.password, from)).status).toBe(429)
    expect(isIn(await signsIn(alice.email, alice.password, anAddress()))).toBe(true)
  })
  it('lets a burst of guesses learn no more than one after the other', async () => {
    const alice = await anAccount()
    const burst = Array.from({ length: 20 }, (_, i) => signsIn(alice.email, `wrong ${i}`, anAddress()))
    const told = (await Promise.all(burst)).filter(isWrong).length
    expect(told).toBeLessThan(10)
  })
  it('forgets an owner’s own mistakes at the right password', async () => {
    const alice = await anAccount()
    await guess(alice, 2)
    expect(isIn(await signsIn(alice.email, alice.password, anAddress()))).toBe(true)
    expect((await guess(alice, 3)).every(isWrong)).toBe(true)
  })
})

describe('Strangers cannot lock an owner out', () => {
  it('a browser that has signed in before does not wait for what others do', async () => {
    const alice = await anAccount()
    const cookies = cookiesOf(await signsIn(alice.email, alice.password, anAddress()))
    const cafe = anAddress()
    await guess(alice, 5, cafe)
    expect(isIn(await signsIn(alice.email, alice.password, cafe, cookies))).toBe(true)
  })
  it('but has a count of its own: its cookie is no licence to guess', async () => {
    const alice = await anAccount()
    const cookies = cookiesOf(await signsIn(alice.email, alice.password, anAddress()))
    const answers: number[] = []
    for (let i = 0; i < 4; i += 1) answers.push((await signsIn(alice.email, 'wrong', anAddress(), cookies)).status)
    expect(answers).toEqual([303, 303, 303, 429])
  })
})
