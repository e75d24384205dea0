import {
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  type KeyObject,
} from 'node:crypto'
import { seal, unseal } from './sealing.ts'

/**
 * What a server says comes without the capability of the browser it is for. From the viewer's key a private key is
 * derived, and the public half is kept: anybody here can seal a letter to it, and nobody can open it without the browser.
 */
const PKCS8_X25519 = Buffer.from('302e020100300506032b656e04220420', 'hex')
const SPKI_X25519 = Buffer.from('302a300506032b656e032100', 'hex')

/** The public half of a viewer's key, 32 bytes as base64url. */
export function letterbox(viewerKey: Buffer): string {
  return rawOf(createPublicKey(privateKeyOf(viewerKey))).toString('base64url')
}

/** Ephemeral public key and sealed text in one. */
export function sealLetter(box: string, text: string): string {
  const ephemeral = generateKeyPairSync('x25519')
  const shown = rawOf(ephemeral.publicKey)
  const publicKey = publicKeyFrom(Buffer.from(box, 'base64url'))
  return `${shown.toString('base64url')}.${seal(agreed(ephemeral.privateKey, publicKey, shown), text)}`
}

/** The text of a letter to this viewer, or null: to another one, damaged, or no letter. */
export function openLetter(viewerKey: Buffer, letter: string): string | null {
  const [encoded = '', sealed = ''] = letter.split('.')
  const shown = Buffer.from(encoded, 'base64url')
  if (shown.length !== 32) return null
  return unseal(agreed(privateKeyOf(viewerKey), publicKeyFrom(shown), shown), sealed)
}

function privateKeyOf(viewerKey: Buffer): KeyObject {
  const seed = Buffer.from(hkdfSync('sha256', viewerKey, '', 'printmypics wire letterbox', 32))
  return createPrivateKey({ key: Buffer.concat([PKCS8_X25519, seed]), format: 'der', type: 'pkcs8' })
}

function publicKeyFrom(raw: Buffer): KeyObject {
  return createPublicKey({ key: Buffer.concat([SPKI_X25519, raw]), format: 'der', type: 'spki' })
}

function rawOf(publicKey: KeyObject): Buffer {
  return publicKey.export({ format: 'der', type: 'spki' }).subarray(-32)
}

function agreed(privateKey: KeyObject, publicKey: KeyObject, shown: Buffer): Buffer {
  const secret = diffieHellman({ privateKey, publicKey })
  return Buffer.from(hkdfSync('sha256', secret, shown, 'printmypics wire letter', 32))
}
