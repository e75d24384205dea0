import { createHash } from 'node:crypto'

/** A value's fingerprint as the two apps tell it each other: of the value itself it says nothing. */
export function fingerprint(kind: 'state' | 'code', value: string): string {
  return `${kind}:${createHash('sha256').update(value).digest('hex').slice(0, 32)}`
}

/** What stands in place of a secret: its first ten characters, and the first eight digits of its SHA-256. */
export function markOf(value: string): string {
  const shown = value.slice(0, Math.min(10, Math.floor(value.length / 4)))
  return `${shown}…${createHash('sha256').update(value).digest('hex').slice(0, 8)}`
}
