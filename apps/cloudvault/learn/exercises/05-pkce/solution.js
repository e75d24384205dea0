import { createHash, randomBytes } from 'node:crypto'

/** RFC 7636 §4.1 and §4.2: a new verifier for every request; only its hash is shown. */
export function newPkce() {
  const verifier = randomBytes(32).toString('base64url') // 43 characters
  const challenge = createHash('sha256').update(verifier, 'ascii').digest('base64url')
  return { verifier, challenge }
}
