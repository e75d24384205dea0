import { createHash, randomBytes } from 'node:crypto'

/** 256 bits nobody can guess. */
export function unguessable(): string {
  return randomBytes(32).toString('base64url')
}

/** What the database keeps of it: a stolen table opens nothing. */
export function hashOf(value: string): string {
  return createHash('sha256').update(value).digest('base64url')
}
