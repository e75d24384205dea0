import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { openShop } from '#cloudvault/rehearsal/shop'
import { log } from '#watch/log'
import { startFulfilment } from './start.ts'

const queues = vi.hoisted(() => ({ made: 0, opened: 0, closed: 0 }))
vi.mock('#storage/press', () => ({ ordersLeftLying: async () => [], takeToPress: async () => null }))
/** pg-boss as it is: one whose start has failed once believes from then on that it is starting. */
vi.mock('pg-boss', () => ({
  default: class {
    readonly databaseIsAway = queues.made++ === 0
    on() {}
    async start() {
      if (this.databaseIsAway) throw new Error('connect ECONNREFUSED')
    }
    async createQueue() {}
    async work() {
      if (!this.databaseIsAway) queues.opened++
    }
    async send() {}
    async stop() {
      queues.closed++
    }
  },
}))

beforeAll(() => openShop('http://127.0.0.1:4000'))
afterEach(() => vi.useRealTimers())

describe('the print queue', () => {
  it('opens when the database comes, though it was away when the shop started', async () => {
    vi.useFakeTimers()
    vi.spyOn(log(), 'error').mockImplementation(() => {})
    const stop = startFulfilment()
    await vi.advanceTimersByTimeAsync(11_000)
    expect(queues).toEqual({ made: 2, opened: 2, closed: 1 })
    stop()
  })
})
