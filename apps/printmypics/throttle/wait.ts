import type { Tally } from '#storage/throttle'

/** How many failures get their real error, how long they are remembered in seconds, and how the delays grow. */
export type Rule = { free: number; span: number; slides: boolean; first: number; longest: number }

/** Seconds until somebody with these failures may try again; 0: now. Each failure beyond the free ones doubles it. */
export function waitAfter({ free, first, longest }: Rule, { failures, lastAt, expiresAt }: Tally, now: Date): number {
  if (failures < free || now >= expiresAt) return 0
  const delay = Math.min(longest, first * 2 ** Math.min(failures - free, 30))
  const until = Math.min(lastAt.getTime() + delay * 1000, expiresAt.getTime())
  return Math.max(0, Math.ceil((until - now.getTime()) / 1000))
}
