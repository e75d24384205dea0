import { describe, expect, it } from 'vitest'
import { type Rule, waitAfter } from './wait.ts'

const START = Date.parse('2026-11-20T12:00:00Z')
const at = (seconds: number) => new Date(START + seconds * 1000)
const growing: Rule = { free: 10, span: 3900, slides: true, grows: { first: 1, longest: 300 } }
const perMinute: Rule = { free: 100, span: 60, slides: false, grows: null }
const waited = (rule: Rule, failures: number, now = 0) =>
  waitAfter(rule, { failures, lastAt: at(0), expiresAt: at(rule.span) }, at(now))

describe('Delays grow', () => {
  it('there is none before the tenth wrong password', () => expect(waited(growing, 9)).toBe(0))
  it.each([
    [10, 1],
    [11, 2],
    [15, 32],
    [18, 256],
    [19, 300],
    [5000, 300],
  ])('after %i failures it is %i seconds', (failures, seconds) => expect(waited(growing, failures)).toBe(seconds))
  it('they run from the last failure', () => {
    expect(waited(growing, 15, 31)).toBe(1)
    expect(waited(growing, 15, 32)).toBe(0)
  })
  it('what is forgotten delays nobody', () => expect(waited(growing, 5000, 3900)).toBe(0))
})

describe('A window of a minute', () => {
  it('lets a hundred failures have their real error', () => expect(waited(perMinute, 99)).toBe(0))
  it('then is waited out', () => {
    expect(waited(perMinute, 100, 20)).toBe(40)
    expect(waited(perMinute, 100, 60)).toBe(0)
  })
})
