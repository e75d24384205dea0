import { createHash, randomBytes } from 'node:crypto'

/** 256 bits nobody can guess, in characters a cookie and a URL may hold. */
export function randomId(): string {
  return randomBytes(32).toString('base64url')
}

/** What the database keeps of an id: a thief of the table cannot turn it back into a cookie. */
export function hashOfId(id: string): string {
  return createHash('sha256').update(id, 'utf8').digest('base64url')
}
