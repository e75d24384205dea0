import { describe, expect, it } from 'vitest'
import { isUnchanged, rangeStillFits } from './validators.ts'

const picture = { etag: '"abc"', lastModified: new Date('2026-11-20T10:00:00.750Z') }
const asked = (headers: Record<string, string>) => new Headers(headers)

describe('RFC 9110 §13 — conditional requests', () => {
  it.each(['"abc"', '*', 'W/"abc"', '"x", "abc"'])('If-None-Match: %s is unchanged', (value) =>
    expect(isUnchanged(asked({ 'If-None-Match': value }), picture)).toBe(true),
  )
  it.each(['"x"', 'abc', '""'])('If-None-Match: %s is changed', (value) =>
    expect(isUnchanged(asked({ 'If-None-Match': value }), picture)).toBe(false),
  )
  it('If-Modified-Since counts in whole seconds, as it was given out', () =>
    expect(isUnchanged(asked({ 'If-Modified-Since': 'Fri, 20 Nov 2026 10:00:00 GMT' }), picture)).toBe(true))
  it('If-Modified-Since of an earlier second is changed', () =>
    expect(isUnchanged(asked({ 'If-Modified-Since': 'Fri, 20 Nov 2026 09:59:59 GMT' }), picture)).toBe(false))
  it('If-Modified-Since counts for nothing beside If-None-Match', () => {
    const headers = asked({ 'If-None-Match': '"x"', 'If-Modified-Since': 'Fri, 20 Nov 2026 10:00:00 GMT' })
    expect(isUnchanged(headers, picture)).toBe(false)
  })
  it('If-Range lets a part through only of the same picture, compared strongly', () => {
    expect(rangeStillFits(asked({}), picture)).toBe(true)
    expect(rangeStillFits(asked({ 'If-Range': '"abc"' }), picture)).toBe(true)
    expect(rangeStillFits(asked({ 'If-Range': '"other"' }), picture)).toBe(false)
    expect(rangeStillFits(asked({ 'If-Range': 'W/"abc"' }), picture)).toBe(false)
    expect(rangeStillFits(asked({ 'If-Range': 'Fri, 20 Nov 2026 10:00:00 GMT' }), picture)).toBe(true)
  })
})
