import { describe, expect, it } from 'vitest'
import { byDay, clock } from './days.ts'

const at = (text: string) => ({ at: new Date(text) })

describe('the days of the activity log', () => {
  it('puts the lines of a day under its name, in their order', () => {
    const lines = [at('2026-11-21T00:30:00Z'), at('2026-11-20T23:59:00Z'), at('2026-11-20T08:00:00Z')]
    expect(byDay(lines).map(({ name, lines: those }) => [name, those.length])).toEqual([
      ['Saturday, 21 November 2026', 1],
      ['Friday, 20 November 2026', 2],
    ])
  })
  it('tells the time with two digits each', () => expect(clock(new Date('2026-11-20T08:05:59Z'))).toBe('08:05'))
})
