import { describe, expect, it } from 'vitest'
import { ALL_SCOPES, isWithin, parseScope, refusedScope, sentenceFor } from './scope.ts'

describe('RFC 6749 §3.3 — scope', () => {
  it('is a set: order and repetition mean nothing', () => expect(parseScope(' b a  b ')).toEqual(['b', 'a']))
  it('knows the first scope that may not be asked for', () => {
    expect(refusedScope(['read_photos', 'email'], ['read_photos'])).toBe('email')
    expect(refusedScope(['root'], ['root'])).toBe('root')
    expect(refusedScope(['read_photos'], ['read_photos'])).toBeNull()
  })
  it('may be narrowed, not widened', () => {
    expect(isWithin(['a'], ['a', 'b'])).toBe(true)
    expect(isWithin(['a', 'c'], ['a', 'b'])).toBe(false)
  })
  it.each(ALL_SCOPES)('%s has a sentence for the consent page', (scope) =>
    expect(sentenceFor(scope)).toMatch(/^[A-Z].* /),
  )
})
