import { describe, expect, it } from 'vitest'
import { Allowance, type Kind } from './allowance.ts'

const taken = (allowance: Allowance, kind: Kind, times: number, now: number) =>
  Array.from({ length: times }, () => allowance.take(kind, now)).filter(Boolean).length

describe('how much is listened to', () => {
  it('a burst, and then so many a second', () => {
    const allowance = new Allowance()
    expect(taken(allowance, 'photos', 1000, 1_000_000)).toBe(500)
    expect(taken(allowance, 'photos', 1000, 1_002_000)).toBe(120)
  })
  it('a flood of one kind leaves the others alone', () => {
    const allowance = new Allowance()
    taken(allowance, 'photos', 1000, 1_000_000)
    expect(allowance.take('oauth', 1_000_000)).toBe(true)
  })
})
