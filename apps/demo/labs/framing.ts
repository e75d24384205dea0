import type { Answer } from './wire.ts'

/** RFC 9700 §4.16: whether a browser shows this page within another site's. CSP's word counts before the older header's. */
export function mayBeFramed({ headers }: Answer): boolean {
  const ancestors = /frame-ancestors ([^;]*)/.exec(String(headers['content-security-policy'] ?? ''))?.[1]
  if (ancestors !== undefined) return ancestors.trim() === '*'
  return headers['x-frame-options'] === undefined
}
