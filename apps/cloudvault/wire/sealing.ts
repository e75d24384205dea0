import {
  createCipheriv,
  createDecipheriv,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  type KeyObject,
  randomBytes,
} from 'node:crypto'

/**
 * A capability is 256 bits that one browser holds in a cookie. A private key is derived from it, and the database has
 * the public half: anybody here can seal a value for that browser, also when a message arrives without any cookie, and
 * nobody can open it again without the cookie.
 */
const PKCS8_X25519 = Buffer.from('302e020100300506032b656e04220420', 'hex')
const SPKI_X25519 = Buffer.from('302a300506032b656e032100', 'hex')

/** The private key of a capability. */
export function privateKeyOf(capability: string): KeyObject {
  const seed = Buffer.from(hkdfSync('sha256', capability, '', 'cloudvault wire viewer', 32))
  return createPrivateKey({ key: Buffer.concat([PKCS8_X25519, seed]), format: 'der', type: 'pkcs8' })
}

/** Its public half, 32 bytes as base64url. */
export function publicKeyOf(privateKey: KeyObject): string {
  return createPublicKey(privateKey).export({ format: 'der', type: 'spki' }).subarray(-32).toString('base64url')
}

/** Seals texts for one viewer: ephemeral public key, iv, tag and ciphertext in one. */
export type Seal = (text: string) => string

/** One ephemeral key for many texts, each with an iv of its own: agreeing on a key costs a hundred times more than using it. */
export function sealFor(publicKey: string): Seal {
  const ephemeral = generateKeyPairSync('x25519')
  const shown = ephemeral.publicKey.export({ format: 'der', type: 'spki' }).subarray(-32)
  const viewer = publicKeyFrom(Buffer.from(publicKey, 'base64url'))
  const key = agreedKey(diffieHellman({ privateKey: ephemeral.privateKey, publicKey: viewer }), shown)
  return (text) => {
    const iv = randomBytes(12)
    const cipher = createCipheriv('aes-256-gcm', key, iv)
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
    return Buffer.concat([shown, iv, cipher.getAuthTag(), sealed]).toString('base64url')
  }
}

/** What was sealed for this key, or null: for another viewer, or damaged. */
export function unseal(privateKey: KeyObject, sealed: string): string | null {
  const bytes = Buffer.from(sealed, 'base64url')
  if (bytes.length < 60) return null
  const shown = bytes.subarray(0, 32)
  try {
    const key = agreedKey(diffieHellman({ privateKey, publicKey: publicKeyFrom(shown) }), shown)
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(32, 44), { authTagLength: 16 })
    decipher.setAuthTag(bytes.subarray(44, 60))
    return Buffer.concat([decipher.update(bytes.subarray(60)), decipher.final()]).toString('utf8')
  } catch {
    return null
  }
}

function publicKeyFrom(raw: Buffer): KeyObject {
  return createPublicKey({ key: Buffer.concat([SPKI_X25519, raw]), format: 'der', type: 'spki' })
}

function agreedKey(agreed: Buffer, shown: Buffer): Buffer {
  return Buffer.from(hkdfSync('sha256', agreed, shown, 'cloudvault wire seal', 32))
}
