import { readCookie, writeCookie } from './cookie.ts'
import { hashOfId, randomId } from './random-id.ts'

/**
 * Whoever takes the course needs no account: this capability is their progress, in a cookie and, when they want it, in
 * a link. The server keeps its hash.
 */
const YEAR = 365 * 24 * 60 * 60
const CAPABILITY = /^[\w-]{43}$/

/** The learner's capability; null for nobody, and for something made up. */
export function learnerOf(cookieHeader: string | null): string | null {
  const id = readCookie(cookieHeader, 'learner')
  return id && isLearner(id) ? id : null
}

export function learnerHashOf(cookieHeader: string | null): string | null {
  const id = learnerOf(cookieHeader)
  return id ? hashOfId(id) : null
}

export function isLearner(text: string): boolean {
  return CAPABILITY.test(text)
}

export function newLearner(): string {
  return randomId()
}

export function learnerCookie(id: string): string {
  return writeCookie('learner', id, YEAR)
}
