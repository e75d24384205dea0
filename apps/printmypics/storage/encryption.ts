import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto'
import { configuration } from '#configuration'

/**
 * Tokens at rest: AES-256-GCM, so a stolen backup opens nobody's vault (RFC 9700 §2.2.2 wants refresh tokens protected).
 * The sealed text names its key. To rotate, move the old secret to PRINTMYPICS_PREVIOUS_SECRETS: old texts still open,
 * new ones are sealed with the new key, and every refresh seals again.
 */
type Key = { id: string; bytes: Buffer }

/** A key for one purpose, out of the one secret of this installation. */
export function keyFor(purpose: string, secret = configuration().secret): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', `printmypics ${purpose}`, 32))
}

function tokenKey(secret: string): Key {
  const bytes = keyFor('tokens at rest', secret)
  return { id: createHash('sha256').update(bytes).digest('hex').slice(0, 8), bytes }
}

/** The id of the key that seals from now on. */
export function currentKeyId(): string {
  return tokenKey(configuration().secret).id
}

/** `what` says which secret this is: a refresh token's text does not open as an access token. */
export function seal(plain: string, what: string): string {
  const key = tokenKey(configuration().secret)
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key.bytes, iv).setAAD(Buffer.from(what))
  const sealed = Buffer.concat([iv, cipher.update(plain, 'utf8'), cipher.final(), cipher.getAuthTag()])
  return `${key.id}.${sealed.toString('base64url')}`
}

/** @throws Error when the key is gone or the text was touched. */
export function unseal(text: string, what: string): string {
  const [keyId, payload = ''] = text.split('.', 2)
  const { secret, previousSecrets } = configuration()
  const key = [secret, ...previousSecrets].map(tokenKey).find((candidate) => candidate.id === keyId)
  if (!key) throw new Error(`sealed with key ${keyId}, which is neither the current nor a previous one`)
  const sealed = Buffer.from(payload, 'base64url')
  const decipher = createDecipheriv('aes-256-gcm', key.bytes, sealed.subarray(0, 12)).setAAD(Buffer.from(what))
  decipher.setAuthTag(sealed.subarray(-16))
  return Buffer.concat([decipher.update(sealed.subarray(12, -16)), decipher.final()]).toString('utf8')
}
