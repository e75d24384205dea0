import { describe, expect, it } from 'vitest'
import { quoteFrom } from './quote.mjs'

const FILE = `import { a } from 'b'

/** What it is. */
export function first(
  one: string,
): string {
  const two = one

  return two
}

const LIST = [
  1,
] as const
// region inside
const hidden = 1
// endregion
export type Last = 'one'
`

describe('a quote', () => {
  it('is a declaration with the comment above it, up to its last line', () => {
    const { code, line, lastLine } = quoteFrom(FILE, 'first')
    expect([line, lastLine]).toEqual([3, 10])
    expect(code).toBe(FILE.split('\n').slice(2, 10).join('\n'))
  })
  it('may be something that is not exported', () =>
    expect(quoteFrom(FILE, 'LIST').code).toMatch(/^const LIST[\s\S]+const$/))
  it('may be what stands between two marks', () => expect(quoteFrom(FILE, 'inside').code).toBe('const hidden = 1'))
  it('of one line is one line', () => expect(quoteFrom(FILE, 'Last').code).toBe("export type Last = 'one'"))
  it('of nothing is an error', () => expect(() => quoteFrom(FILE, 'nobody')).toThrow('nothing is called nobody'))
})
