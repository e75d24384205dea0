import { createHash, randomBytes } from 'node:crypto'

/** As CloudVault's tables hold a secret. */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url')
}

export function randomToken(prefix: string): string {
  return prefix + randomBytes(32).toString('base64url')
}
