import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeForm, one, repeated } from './form-encoding.ts'

describe('RFC 6749 §B — application/x-www-form-urlencoded', () => {
  it('gives back any text that was encoded', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        fc.pre(!text.includes('\0'))
        expect(decodeForm(new URLSearchParams({ v: text }).toString()).get('v')).toBe(text)
      }),
    ))
  it.each(['v=%FF', 'v=%C3', '%80=v', 'v=%ED%A0%80'])('refuses %s, which is not UTF-8', (text) =>
    expect(() => decodeForm(text)).toThrow(),
  )
  it.each(['v=%00', 'v=\0', '%00=v'])('refuses NUL in %j', (text) => expect(() => decodeForm(text)).toThrow())
  it('lets U+FFFD through where it was sent', () => expect(decodeForm('v=%EF%BF%BD').get('v')).toBe('\uFFFD'))
})

describe('RFC 6749 §3.1 — parameters', () => {
  it('counts one without a value as omitted', () => expect(one(new URLSearchParams('a=&b=1'), 'a')).toBeNull())
  it('sees a repetition, with or without values', () => {
    expect(repeated(new URLSearchParams('a=1&b=2&a='))).toBe('a')
    expect(repeated(new URLSearchParams('a=1&b=2'))).toBeNull()
  })
  it('lets resource be repeated (RFC 8707 §2)', () =>
    expect(repeated(new URLSearchParams('resource=a&resource=b'))).toBeNull())
})
