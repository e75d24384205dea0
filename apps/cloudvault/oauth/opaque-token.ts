import { createHash, createHmac, randomBytes, randomInt } from 'node:crypto'

/**
 * RFC 6749 §10.10 — credentials nobody can guess: 256 bits each. The one file of this folder with randomness in it.
 *
 * The prefix lets a person (and a secret scanner) recognise what lies in front of them.
 */
const PREFIX = {
  access: 'cv_at_',
  refresh: 'cv_rt_',
  code: 'cv_ac_',
  device: 'cv_dc_',
  registration: 'cv_rg_',
} as const
type Kind = keyof typeof PREFIX

/** A new code or token; only its hash is ever stored. */
export function issueOpaqueToken(kind: Kind): string {
  return PREFIX[kind] + randomBytes(32).toString('base64url')
}

/** An identifier without meaning: a request id, a `jti`, a client_id. */
export function issueIdentifier(): string {
  return randomBytes(24).toString('base64url')
}

/** A word for people to type, every letter equally likely. */
export function issueWord(letters: string, length: number): string {
  return Array.from({ length }, () => letters[randomInt(letters.length)]).join('')
}

/**
 * A token computed from an earlier one, so that a retried request gets the same answer although nothing is kept in
 * plaintext. `purpose` keeps the derivations apart.
 */
export function deriveOpaqueToken(kind: Kind, key: string, purpose: string, from: string): string {
  return PREFIX[kind] + deriveIdentifier(key, purpose, from)
}

/** An identifier computed from an earlier one: who does not have the key cannot say what it is. */
export function deriveIdentifier(key: string, purpose: string, from: string): string {
  return createHmac('sha256', key).update(`${purpose}\0${from}`).digest('base64url')
}

/** What the database knows of a secret, a code or a token. */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url')
}
