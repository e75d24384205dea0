import { describe, expect, it } from 'vitest'
import { readRange } from './byte-range.ts'

describe('RFC 9110 §14.1.2 — a range of bytes', () => {
  it.each([
    ['bytes=0-0', { start: 0, end: 0 }],
    ['bytes=10-19', { start: 10, end: 19 }],
    ['bytes=90-', { start: 90, end: 99 }],
    ['bytes=90-1000', { start: 90, end: 99 }],
    ['bytes=-5', { start: 95, end: 99 }],
    ['bytes=-500', { start: 0, end: 99 }],
  ])('%s of 100 bytes is understood', (header, range) => expect(readRange(header, 100)).toEqual(range))

  it.each(['bytes=100-', 'bytes=100-200', 'bytes=-0'])('%s of 100 bytes cannot be satisfied', (header) =>
    expect(readRange(header, 100)).toBe('unsatisfiable'),
  )

  it.each([null, '', 'bytes=', 'bytes=-', 'bytes=5-2', 'bytes=a-b', 'lines=1-2', 'bytes=0-1,5-6', 'bytes=0x1-2'])(
    '%s is answered with everything',
    (header) => expect(readRange(header, 100)).toBeNull(),
  )
})
