import { expect, it } from 'vitest'
import { fewAtATime } from './few-at-a-time.ts'

it('runs no more than so many at once, all in the end, and goes on after a failure', async () => {
  const inTurn = fewAtATime(2)
  let running = 0
  let most = 0
  const work = (fails: boolean) => async () => {
    most = Math.max(most, ++running)
    await new Promise((resolve) => setImmediate(resolve))
    running--
    if (fails) throw new Error('no')
    return 1
  }
  const outcomes = await Promise.allSettled([...Array(9).keys()].map((index) => inTurn(work(index % 4 === 1))))
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(7)
  expect(most).toBe(2)
})
