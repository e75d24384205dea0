import { describe, expect, it } from 'vitest'
import { parserOf, written } from './text-format.ts'

const read = (oid: number, text: string) => (parserOf(oid) as (text: string) => unknown)(text)

describe('timestamps with a time zone, as PostgreSQL writes them', () => {
  it.each([
    ['2026-11-20 23:59:59.123+00', '2026-11-20T23:59:59.123Z'],
    ['2026-11-20 23:59:59+00', '2026-11-20T23:59:59.000Z'],
    ['2026-11-20 23:59:59.5+00', '2026-11-20T23:59:59.500Z'],
    ['2026-11-21 05:29:59.123+05:30', '2026-11-20T23:59:59.123Z'],
    ['2026-11-20 20:29:59-03:30', '2026-11-20T23:59:59.000Z'],
  ])('reads %s', (text, expected) => {
    expect(read(1184, text)).toEqual(new Date(expected))
  })

  it('reads what only the general parser knows', () => {
    expect(read(1184, 'infinity')).toBe(Number.POSITIVE_INFINITY)
  })
})

describe('text that PostgreSQL refuses', () => {
  it('is written so that the statement runs and finds nothing', () => {
    expect(written('a\0')).toBe('a\uFFFD')
    expect(written(['a\0'])).toBe('{"a\uFFFD"}')
  })
})

describe('arrays of text', () => {
  it.each([
    ['{}', []],
    ['{read_photos}', ['read_photos']],
    ['{read_photos,list_albums}', ['read_photos', 'list_albums']],
    ['{"a,b","say \\"so\\"","back\\\\slash"}', ['a,b', 'say "so"', 'back\\slash']],
    ['{NULL,a}', [null, 'a']],
    ['{"NULL"}', ['NULL']],
  ])('reads %s', (text, expected) => {
    expect(read(1009, text)).toEqual(expected)
  })

  it('reads ids in the same way', () => {
    const ids = ['6f1c3c3e-0d1b-4f4e-9a53-2f2c7a9d0001', '6f1c3c3e-0d1b-4f4e-9a53-2f2c7a9d0002']
    expect([read(2951, '{}'), read(2951, `{${ids}}`)]).toEqual([[], ids])
  })

  it('writes what it reads', () => {
    const awkward = ['', 'a,b', '{}', 'NULL', 'say "so"', 'back\\slash', 'ö ü', ' ']
    expect(read(1009, String(written(awkward)))).toEqual(awkward)
  })
})

describe('values of a statement', () => {
  it('writes a time in UTC, whatever the zone of the machine', () => {
    expect(written(new Date('2026-11-20T12:00:00.007+02:00'))).toBe('2026-11-20T10:00:00.007Z')
    expect(written([new Date(0)])).toBe('{"1970-01-01T00:00:00.000Z"}')
  })

  it.each([
    [null, null],
    [undefined, null],
    ['text', 'text'],
    [31, '31'],
    [true, 'true'],
    [{ a: 1 }, '{"a":1}'],
    [[null, 'a'], '{NULL,"a"}'],
  ])('writes %j as %j', (value, expected) => {
    expect(written(value)).toBe(expected)
  })
})
