import { createCipheriv, createDecipheriv, generateKeyPair, hkdfSync, type JsonWebKey, randomBytes } from 'node:crypto'
import { promisify } from 'node:util'
import { thumbprint } from '#oauth/json-web-key'
import type { SigningAlgorithm } from '#oauth/json-web-signature'

/** The private half of a signing key is kept encrypted: a copy of the database alone signs nothing. */
const PURPOSE = 'cloudvault signing keys'

function sealingKey(secret: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', PURPOSE, 32))
}

/** AES-256-GCM: iv, tag and ciphertext, base64url, joined by dots. */
function sealPrivateJwk(jwk: JsonWebKey, secret: string): string {
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', sealingKey(secret), iv)
  const sealed = Buffer.concat([cipher.update(JSON.stringify(jwk), 'utf8'), cipher.final()])
  return [iv, cipher.getAuthTag(), sealed].map((part) => part.toString('base64url')).join('.')
}

/** @throws Error where the installation's secret is not the one the key was sealed with. */
export function openPrivateJwk(sealed: string, secret: string): JsonWebKey {
  const [iv, tag, text] = sealed.split('.').map((part) => Buffer.from(part, 'base64url'))
  if (!iv || !tag || !text) throw new Error('a stored signing key is damaged')
  try {
    const decipher = createDecipheriv('aes-256-gcm', sealingKey(secret), iv, { authTagLength: 16 })
    decipher.setAuthTag(tag)
    return JSON.parse(Buffer.concat([decipher.update(text), decipher.final()]).toString('utf8'))
  } catch {
    throw new Error('CLOUDVAULT_SECRET is not the one the signing keys in this database were encrypted with')
  }
}

const generate = promisify(generateKeyPair)

/** RFC 7517 §4: a fresh pair, named by the thumbprint of its public half (RFC 7638 §3). */
export async function generateSigningKey(alg: SigningAlgorithm, secret: string) {
  const { publicKey, privateKey } =
    alg === 'RS256' ? await generate('rsa', { modulusLength: 2048 }) : await generate('ec', { namedCurve: 'P-256' })
  const jwk = publicKey.export({ format: 'jwk' })
  const kid = thumbprint(jwk)
  return {
    kid,
    alg,
    publicJwk: { ...jwk, kid, alg, use: 'sig' },
    privateJwk: sealPrivateJwk(privateKey.export({ format: 'jwk' }), secret),
  }
}
