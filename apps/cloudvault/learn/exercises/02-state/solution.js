import { randomBytes } from 'node:crypto'

/** RFC 6749 §10.12: a value that nobody can guess, kept for this browser alone. */
export function withState(url, session) {
  const asked = new URL(url)
  session.state = randomBytes(32).toString('base64url')
  asked.searchParams.set('state', session.state)
  return asked.href
}
