import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { RoundOrder, RoundOutcome } from './round.ts'

export type Generator = { play(order: RoundOrder): Promise<RoundOutcome>; stop(): void }

/** One generator for all parties: who measures is the same for everyone. */
export function startGenerator(): Generator {
  const child = fork(fileURLToPath(new URL('./generator.ts', import.meta.url)), { serialization: 'advanced' })
  const ended = once(child, 'exit').then(() => {
    throw new Error('the load generator ended early')
  })
  ended.catch(() => {})
  return {
    async play(order) {
      const answered = once(child, 'message')
      child.send(order)
      const [outcome] = (await Promise.race([answered, ended])) as [RoundOutcome]
      return outcome
    },
    stop: () => child.disconnect(),
  }
}
