import { Owner } from '../../protocol/cast/owner.ts'
import { PHOTOGRAPHER } from '../stock/cast.ts'
import { asksOnce, redeems, requestAt } from './dance.ts'
import { Watcher } from './watcher.ts'

export const LEARNERS = 30
const CALLS = 10

/**
 * Thirty learners at once on one server: each in a browser of their own, watching over server-sent events while their
 * own flow goes on. Milliseconds from each answer to the moment its event arrived, for the last calls of every flow.
 */
export async function thirtyAtOnce(vault: string): Promise<number[]> {
  const learners = await Promise.all(Array.from({ length: LEARNERS }, () => connected(vault)))
  const times = await Promise.all(learners.map((learner) => whileWatching(vault, learner)))
  for (const { watcher } of learners) watcher.stops()
  return times.flat()
}

type Learner = { token: string; watcher: Watcher }

async function connected(vault: string): Promise<Learner> {
  const owner = new Owner(PHOTOGRAPHER).at(vault)
  const { code } = await owner.approves(requestAt(vault))
  const cookie = [...owner.browser.cookiesFor(vault)].map(([name, value]) => `${name}=${value}`).join('; ')
  const watcher = await Watcher.of(vault, cookie)
  return { token: await redeems(vault, code), watcher }
}

async function whileWatching(vault: string, { token, watcher }: Learner): Promise<number[]> {
  const times: number[] = []
  for (let call = 0; call < CALLS; call++) {
    const seen = watcher.next('/api/v1')
    const answered = await asksOnce(vault, token)
    times.push((await seen) - answered)
  }
  return times
}
