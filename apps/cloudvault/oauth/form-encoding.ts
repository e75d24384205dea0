/**
 * RFC 6749 §B — application/x-www-form-urlencoded, for bodies and query strings alike.
 *
 * `URLSearchParams` reads bytes that are not UTF-8 as U+FFFD and keeps NUL; both would let two different
 * requests look the same further in, so such a request is refused as a whole.
 */
export class MalformedForm extends Error {
  override readonly name = 'MalformedForm'
}

const REPLACEMENT = '\uFFFD'

/** @throws MalformedForm where the encoding does not hold text. */
export function decodeForm(encoded: string): URLSearchParams {
  const parameters = new URLSearchParams(encoded)
  if (!encoded.includes('%')) {
    if (encoded.includes('\0')) throw new MalformedForm('the request holds a NUL character')
    return parameters
  }
  const mayHoldReplacement = encoded.includes(REPLACEMENT) || /%EF%BF%BD/i.test(encoded)
  for (const pair of parameters) {
    for (const text of pair) {
      if (text.includes('\0')) throw new MalformedForm('the request holds a NUL character')
      if (text.includes(REPLACEMENT) && !mayHoldReplacement) throw new MalformedForm('the request is not UTF-8')
    }
  }
  return parameters
}

/** RFC 6749 §3.1: a parameter sent without a value counts as omitted. */
export function one(parameters: URLSearchParams, name: string): string | null {
  return parameters.get(name) || null
}

/** RFC 6749 §3.1 and §3.2: nothing may be repeated; only `resource` may be, by RFC 8707 §2. */
export function repeated(parameters: URLSearchParams): string | null {
  const seen = new Set<string>()
  for (const name of parameters.keys()) {
    if (seen.has(name) && name !== 'resource') return name
    seen.add(name)
  }
  return null
}
