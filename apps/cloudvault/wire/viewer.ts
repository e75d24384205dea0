import { createHash, type KeyObject, randomBytes } from 'node:crypto'
import { readCookie, writeCookie } from '#session/cookie'
import { privateKeyOf, publicKeyOf } from './sealing.ts'

/** A browser that may see the messages it caused. Not an owner: nobody has to be signed in to look. */
export type Viewer = { id: string; publicKey: string; privateKey: KeyObject }

const CAPABILITY = /^[A-Za-z0-9_-]{43}$/

/** The viewer behind a `Cookie` header; null for a browser that has caused nothing yet. */
export function viewerOf(cookieHeader: string | null): Viewer | null {
  const capability = readCookie(cookieHeader, 'wire')
  return capability && CAPABILITY.test(capability) ? viewerWith(capability) : null
}

/** 256 bits that only this browser gets. */
export function newCapability(): { capability: string; setCookie: string } {
  const capability = randomBytes(32).toString('base64url')
  return { capability, setCookie: writeCookie('wire', capability) }
}

/** Deriving a key costs more than most answers, and a browser asks often. */
const recent = new Map<string, Viewer>()
const KEPT = 200

export function viewerWith(capability: string): Viewer {
  const id = createHash('sha256').update(capability).digest('base64url')
  const known = recent.get(id)
  if (known) return known
  const privateKey = privateKeyOf(capability)
  const viewer = { id, privateKey, publicKey: publicKeyOf(privateKey) }
  if (recent.size >= KEPT) recent.delete(recent.keys().next().value ?? '')
  recent.set(id, viewer)
  return viewer
}
