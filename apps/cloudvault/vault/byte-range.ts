/** First and last byte, both included, as `Content-Range` counts them. */
export type ByteRange = { start: number; end: number }

/**
 * RFC 9110 §14.2: which part of `size` bytes a `Range` header asks for. Null means all of them: no header,
 * another unit, several ranges at once or a malformed one, all of which a server may ignore.
 */
export function readRange(header: string | null, size: number): ByteRange | 'unsatisfiable' | null {
  const match = header?.match(/^bytes=[ \t]*(\d*)-(\d*)[ \t]*$/)
  if (!match) return null
  const [, first, last] = match
  if (first === '' && last === '') return null
  if (first === '') return suffix(Number(last), size)

  const start = Number(first)
  const end = last === '' ? size - 1 : Math.min(Number(last), size - 1)
  if (last !== '' && Number(last) < start) return null // §14.1.1: an invalid range, not an unsatisfiable one
  return start < size ? { start, end } : 'unsatisfiable'
}

/** The last `length` bytes. RFC 9110 §14.1.2 */
function suffix(length: number, size: number): ByteRange | 'unsatisfiable' {
  if (length === 0 || size === 0) return 'unsatisfiable'
  return { start: Math.max(0, size - length), end: size - 1 }
}
