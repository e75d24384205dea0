import { configuration } from '#configuration'

/** Where the sign-in page was meant to lead when the owner did not come from a client. */
const HOME = '/photos'

/** A path of our own pages and nothing else: a sign-in page that can be told to leave the site is a phisher's tool (RFC 9700 §4.11). */
export function returnPath(next: string | null | undefined): string {
  if (!next?.startsWith('/')) return HOME
  const { issuer } = configuration()
  if (!URL.canParse(next, issuer)) return HOME
  const url = new URL(next, issuer)
  if (url.origin !== issuer || url.pathname.startsWith('//') || url.pathname === '/sign-in') return HOME
  return `${url.pathname}${url.search}`
}

/** The sign-in page, and back to `next` afterwards. */
export function signInPath(next: string): string {
  return `/sign-in?next=${encodeURIComponent(next)}`
}
