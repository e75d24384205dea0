import { describe, expect, it } from 'vitest'
import { type Rule, waitAfter } from './wait.ts'

const START = Date.parse('2026-11-21T12:00:00Z')
const at = (seconds: number) => new Date(START + seconds * 1000)
const rule: Rule = { free: 10, span: 3900, slides: true, first: 1, longest: 300 }
const waited = (failures: number, now = 0) =>
  waitAfter(rule, { failures, lastAt: at(0), expiresAt: at(rule.span) }, at(now))

describe('Delays grow', () => {
  it.each([
    [9, 0],
    [10, 1],
    [11, 2],
    [15, 32],
    [19, 300],
    [5000, 300],
  ])('after %i wrong passwords it is %i seconds', (failures, seconds) => expect(waited(failures)).toBe(seconds))

  it('they run from the last wrong one, and what is forgotten delays nobody', () => {
    expect(waited(15, 31)).toBe(1)
    expect(waited(15, 32)).toBe(0)
    expect(waited(5000, 3900)).toBe(0)
  })
})
