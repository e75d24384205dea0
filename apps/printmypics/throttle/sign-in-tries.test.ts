import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DATABASE, openShop } from '#cloudvault/rehearsal/shop'
import { db } from '#storage/database'
import { PEER_HEADER } from './address.ts'
import { rememberBrowser } from './known-browser.ts'
import { guessersOf, tryPassword } from './sign-in-tries.ts'

beforeAll(() => {
  openShop('http://127.0.0.1:4000')
  process.env.PRINTMYPICS_THROTTLE_PASSWORDS = '3'
  process.env.PRINTMYPICS_THROTTLE_SIGN_INS = '5'
  process.env.PRINTMYPICS_THROTTLE_FIRST_DELAY = '60'
})
afterAll(() => db().$disconnect())

type Try = { email: string; right?: boolean; from?: string; cookie?: string; id?: string }
const tries = ({ email, right = false, from = randomUUID(), cookie = '', id }: Try) =>
  tryPassword(guessersOf(new Headers({ [PEER_HEADER]: from, cookie }), email, id ?? null), async () => right)
const somebody = () => `${randomUUID()}@example.test`

async function guesses(times: number, one: Try) {
  const answers = []
  for (let n = 0; n < times; n++) answers.push(await tries(one))
  return answers.map(({ wait }) => wait > 0)
}

describe.skipIf(!DATABASE)('guessing passwords is slow', () => {
  it('answers the first wrong ones at once, and then asks to wait, whatever the address', async () => {
    const email = somebody()
    expect(await guesses(5, { email })).toEqual([false, false, false, true, true])
    expect(await tries({ email: email.toUpperCase(), right: true })).toEqual({ wait: 60, matches: false })
  })

  it('counts an address across accounts', async () => {
    const from = '203.0.113.9'
    for (let n = 0; n < 5; n++) await tries({ email: somebody(), from })
    expect(await tries({ email: somebody(), right: true, from })).toMatchObject({ matches: false })
    expect(await tries({ email: somebody(), right: true })).toEqual({ wait: 0, matches: true })
  })

  it('lets a burst learn no more than one guess after the other', async () => {
    const email = somebody()
    await Promise.all(Array.from({ length: 20 }, () => tries({ email })))
    expect(await tries({ email, right: true })).toMatchObject({ matches: false })
  })

  it('forgets the shopper’s own mistakes at the right password', async () => {
    const email = somebody()
    await guesses(2, { email })
    await tries({ email, right: true })
    expect(await guesses(3, { email })).toEqual([false, false, false])
  })

  it('keeps no browser out in which they signed in before, and gives it no licence to guess', async () => {
    const [email, id, from] = [somebody(), randomUUID(), '203.0.113.77']
    const cookie = rememberBrowser(id).split(';')[0]
    await guesses(6, { email, from })
    expect(await tries({ email, id, from, cookie, right: true })).toEqual({ wait: 0, matches: true })
    expect(await guesses(4, { email, id, from, cookie })).toEqual([false, false, false, true])
    expect(await tries({ email, id: randomUUID(), from, cookie, right: true })).toMatchObject({ matches: false })
  })
})
