import { describe, expect, it } from 'vitest'
import { growthOf } from './growth.ts'

/** A saw: up by 40 MB, swept, and up again, on ground that rises by `perMinute`. */
const saw = (perMinute: number) =>
  Array.from({ length: 600 }, (_, at) => ({ at, held: 150 + (at % 17) * 2.5 + (perMinute * at) / 60 }))

describe('growth of memory', () => {
  it('is none where what rises is swept', () => {
    expect(Math.abs(growthOf(saw(0)).perMinute)).toBeLessThan(0.1)
  })
  it('is what is never swept', () => {
    expect(growthOf(saw(3)).perMinute).toBeCloseTo(3, 0)
  })
  it('is not made by one bad moment', () => {
    const samples = saw(0).map((sample) => (sample.at === 580 ? { ...sample, held: 400 } : sample))
    expect(Math.abs(growthOf(samples).perMinute)).toBeLessThan(0.1)
    expect(growthOf(samples).peak).toBe(400)
  })
})
