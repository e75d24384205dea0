import type { Tally } from '#storage/throttle'

/** How many failures are nobody's business, how long they are remembered, and what comes then. */
export type Rule = {
  /** Failures that are answered with their real error. */
  free: number
  /** Seconds that failures are remembered: after the first one, or if it slides, after the last one. */
  span: number
  slides: boolean
  /** Delays in seconds, each twice the one before. Null: the wait is for the end of the window. */
  grows: { first: number; longest: number } | null
}

/** Seconds until somebody with these failures may try again; 0: now. */
export function waitAfter({ free, grows }: Rule, { failures, lastAt, expiresAt }: Tally, now: Date): number {
  if (failures < free || now >= expiresAt) return 0
  const grown = grows ? lastAt.getTime() + delay(failures - free, grows) * 1000 : Number.POSITIVE_INFINITY
  const until = Math.min(grown, expiresAt.getTime())
  return Math.max(0, Math.ceil((until - now.getTime()) / 1000))
}

function delay(failuresBeyond: number, { first, longest }: { first: number; longest: number }): number {
  return Math.min(longest, first * 2 ** Math.min(failuresBeyond, 30))
}
