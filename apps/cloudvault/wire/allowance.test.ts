import { describe, expect, it } from 'vitest'
import { Allowance, type Kind } from './allowance.ts'

const taken = (allowance: Allowance, kind: Kind, times: number, now: number, isBusy = false) =>
  Array.from({ length: times }, () => allowance.take(kind, now, isBusy)).filter(Boolean).length

describe('how much is listened to', () => {
  it('a burst, and then so many a second', () => {
    const allowance = new Allowance()
    expect(taken(allowance, 'photos', 1000, 1_000_000)).toBe(500)
    expect(taken(allowance, 'photos', 1000, 1_002_000)).toBe(120)
  })
  it('a flood of one kind leaves the others alone', () => {
    const allowance = new Allowance()
    taken(allowance, 'photos', 1000, 1_000_000)
    expect(allowance.take('oauth', 1_000_000, false)).toBe(true)
  })
  it('a dance, and not much more, while requests wait for the processor', () => {
    const allowance = new Allowance()
    expect(taken(allowance, 'oauth', 1000, 1_000_000, true)).toBe(80)
    expect(taken(allowance, 'oauth', 1000, 1_001_000, true)).toBe(20)
    expect(taken(allowance, 'oauth', 1000, 1_001_000, false)).toBe(420)
    expect(taken(allowance, 'pages', 1000, 1_001_000, true)).toBe(500)
  })
})
