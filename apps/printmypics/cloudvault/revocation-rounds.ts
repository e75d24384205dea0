import { endAbandonedVisits } from '#storage/kiosk-endings'
import { purge } from '#storage/purge'
import { retryRevocations } from './disconnect.ts'

const HOUR_MS = 60 * 60 * 1000

/**
 * Every fifteen seconds: booths that somebody walked away from, and what CloudVault could not be told before. Every
 * hour: what opens nothing any more. Never keeps the process alive.
 */
export function startRevocationRounds(everyMs = 15_000): () => void {
  let running = false
  let purgeAt = 0
  const round = async () => {
    await endAbandonedVisits()
    await retryRevocations()
    if (Date.now() < purgeAt) return
    await purge()
    purgeAt = Date.now() + HOUR_MS
  }
  const timer = setInterval(async () => {
    if (running) return
    running = true
    await round().catch(() => {}) // the database is away: the next round comes
    running = false
  }, everyMs)
  timer.unref()
  return () => clearInterval(timer)
}
