import { seeOther } from './see-other.ts'

/** Longer than any honest form, and short enough for an address. */
const LONGEST = 8_000

/**
 * Back to the form with everything that was typed: nothing in it is secret, and the page judges it again while it is
 * drawn, so no refusal has to be remembered anywhere.
 */
export function backToForm(page: string, fields: URLSearchParams, problem: 'judged' | 'form' | 'many'): Response {
  const typed = new URLSearchParams(fields)
  typed.delete('csrf')
  typed.set('problem', problem)
  const query = typed.toString()
  if (query.length <= LONGEST) return seeOther(`${page}?${query}`)
  return seeOther(`${page}?${new URLSearchParams({ kind: fields.get('kind') ?? '', problem: 'long' })}`)
}
