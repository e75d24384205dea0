import { median } from '../measure/median.ts'

/** Memory of one process at one moment: seconds since the start, MB. */
export type Sample = { at: number; held: number }
export type Growth = { perMinute: number; median: number; peak: number }

/** Into how many pieces the time after the warm-up is cut. */
const PIECES = 12

/**
 * What a process grows by. It rises until it is swept and falls, so each piece of the time counts with the least it
 * held; and the slope is the median of those between all pairs of pieces, which one bad moment does not move.
 */
export function growthOf(samples: readonly Sample[]): Growth {
  const first = samples[0]?.at ?? 0
  const length = ((samples.at(-1)?.at ?? 0) - first) / PIECES
  const pieces = Array.from({ length: PIECES }, (_, piece) =>
    samples.filter(({ at }) => at >= first + piece * length && at <= first + (piece + 1) * length),
  )
  const floors = pieces
    .map((some) => some.toSorted((a, b) => a.held - b.held)[0])
    .filter((sample): sample is Sample => sample !== undefined)
  const slopes = floors.flatMap((early, index) =>
    floors
      .slice(index + 1)
      .filter((late) => late.at > early.at)
      .map((late) => (late.held - early.held) / (late.at - early.at)),
  )
  return {
    perMinute: median(slopes) * 60,
    median: median(samples.map(({ held }) => held)),
    peak: Math.max(...samples.map(({ held }) => held)),
  }
}
