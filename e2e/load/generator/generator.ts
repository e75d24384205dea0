import { playRound, type RoundOrder } from './round.ts'

/** The load generator, a process of its own: it shares no event loop with what it measures. */
process.on('message', (order: RoundOrder) => {
  playRound(order).then(
    (outcome) => process.send?.(outcome),
    (error: unknown) => {
      console.error(error)
      process.exit(1)
    },
  )
})
process.on('disconnect', () => process.exit(0))
