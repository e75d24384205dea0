import { readCookie, writeCookie } from '#session/cookies'
import { hashOf, unguessable } from '#session/opaque'
import { keyFrom } from './sealing.ts'

/** A browser that may see the messages it caused, by a capability of 256 bits of which the database has the hash. */
export type Viewer = { id: string; key: Buffer }

const CAPABILITY = /^[A-Za-z0-9_-]{43}$/

/** The viewer behind a `Cookie` header; null for a browser that has caused nothing yet. */
export function viewerOf(cookieHeader: string | null): Viewer | null {
  const capability = readCookie(cookieHeader, 'pmp_wire')
  return capability && CAPABILITY.test(capability) ? viewerWith(capability) : null
}

export function newViewer(): { viewer: Viewer; setCookie: string } {
  const capability = unguessable()
  return { viewer: viewerWith(capability), setCookie: writeCookie('pmp_wire', capability, 30 * 24 * 60 * 60) }
}

/** The browser that holds this capability. */
export function viewerWith(capability: string): Viewer {
  return { id: hashOf(capability), key: keyFrom(capability, 'values') }
}
