import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { configuration } from '#configuration'
import { readCookie, writeCookie } from './cookie.ts'

/**
 * A secret on its way to the one page that shows it: encrypted, in a cookie of a minute, for this session only.
 * The server keeps a hash and nothing else; the page that is drawn takes the cookie away, so a reload shows nothing.
 */
const MINUTE = 60

function key(): Buffer {
  return Buffer.from(hkdfSync('sha256', configuration().secret, '', 'cloudvault shown once', 32))
}

/** What else has to be right for the cookie to open: the session that made it, and the page it was made for. */
function bound(cookieHeader: string | null, page: string): Buffer {
  return Buffer.from(`${readCookie(cookieHeader, 'session')}\0${page}`)
}

/** A `Set-Cookie` value that brings `text` to `page`, once. */
export function showOnce(cookieHeader: string | null, page: string, text: string, now: Date): string {
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key(), iv).setAAD(bound(cookieHeader, page))
  const until = now.getTime() + MINUTE * 1000
  const sealed = Buffer.concat([cipher.update(`${until}.${text}`, 'utf8'), cipher.final()])
  const value = [iv, cipher.getAuthTag(), sealed].map((part) => part.toString('base64url')).join('.')
  return writeCookie('shown_once', value, MINUTE)
}

/** The text that was sent to this page of this session, if any. */
export function shownOnce(cookieHeader: string | null, page: string, now: Date): string | null {
  const [iv, tag, sealed] = (readCookie(cookieHeader, 'shown_once') ?? '').split('.').map(decoded)
  if (!iv || !tag || !sealed) return null
  try {
    const opener = createDecipheriv('aes-256-gcm', key(), iv, { authTagLength: 16 })
    opener.setAAD(bound(cookieHeader, page)).setAuthTag(tag)
    const [until, text] = Buffer.concat([opener.update(sealed), opener.final()])
      .toString('utf8')
      .split(/\.(.*)/s)
    return Number(until) > now.getTime() ? (text ?? null) : null
  } catch {
    return null // another session's, another page's, or made up
  }
}

/** The `Set-Cookie` value with which the page that shows the text takes it away; null where there is none to take. */
export function takesAway(cookieHeader: string | null, page: string): string | null {
  const spent = readCookie(cookieHeader, 'shown_once') !== null && page.startsWith('/developers/apps/')
  return spent ? writeCookie('shown_once', '', 0) : null
}

function decoded(part: string): Buffer {
  return Buffer.from(part, 'base64url')
}
