import { endAbandonedVisits } from '#storage/kiosk-endings'
import { retryRevocations } from './disconnect.ts'

/** Every fifteen seconds: booths that somebody walked away from, and what CloudVault could not be told before. Never keeps the process alive. */
export function startRevocationRounds(everyMs = 15_000): () => void {
  let running = false
  const timer = setInterval(async () => {
    if (running) return
    running = true
    await endAbandonedVisits()
      .then(() => retryRevocations())
      .catch(() => {}) // the database is away: the next round comes
    running = false
  }, everyMs)
  timer.unref()
  return () => clearInterval(timer)
}
