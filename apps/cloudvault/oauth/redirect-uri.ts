import type { Client } from './client.ts'
import type { Finding } from './finding.ts'
import { type Policy, STRICT } from './policy.ts'

/**
 * RFC 6749 §3.1.2 — where the browser carries the answer.
 *
 * Compared as a string, never by prefix or host: "https://good.example.evil.test" starts with "https://good.example",
 * and one open redirect behind a wildcard gives every code away (RFC 9700 §4.1.3).
 */
export function redirectUriFor(client: Client, requested: string | null, policy: Policy = STRICT): string | null {
  // §3.1.2.3: may be left out only where there is exactly one to choose from.
  if (requested === null) return client.redirectUris.length === 1 ? (client.redirectUris[0] ?? null) : null
  if (client.redirectUris.includes(requested)) return requested
  if (policy.redirectUri === 'prefix' && beginsLikeOne(client, requested)) return requested
  if (client.applicationType !== 'native') return null
  return client.redirectUris.some((registered) => sameButForLoopbackPort(registered, requested)) ? requested : null
}

/** What the lab of the same name allows, to show why nobody should. */
function beginsLikeOne(client: Client, requested: string): boolean {
  return URL.canParse(requested) && client.redirectUris.some((registered) => requested.startsWith(registered))
}

/** RFC 8252 §7.3: a native app listens on whichever port is free; everything else stays exact, the empty path too. */
const LOOPBACK = /^(http:\/\/(?:127\.0\.0\.1|\[::1\]|localhost))(?::(\d{1,5}))?(?=$|[/?])([^#]*)$/

function sameButForLoopbackPort(registered: string, requested: string): boolean {
  const ours = LOOPBACK.exec(registered)
  const theirs = LOOPBACK.exec(requested)
  if (!ours || !theirs) return false
  return ours[1] === theirs[1] && ours[3] === theirs[3] && Number(theirs[2] ?? 80) <= 65_535
}

/** The registered string byte for byte, the parameters appended: parsing and printing would change it. RFC 6749 §4.1.2 */
export function withParameters(redirectUri: string, parameters: Record<string, string | null>): string {
  const pairs: string[] = []
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== null) pairs.push(`${name}=${encodeURIComponent(value)}`)
  }
  if (pairs.length === 0) return redirectUri
  const separator = !redirectUri.includes('?') ? '?' : /[?&]$/.test(redirectUri) ? '' : '&'
  return redirectUri + separator + pairs.join('&')
}

/**
 * What `form-action` has to name for the last hop to be let through: the origin, or a private scheme's name. A policy
 * has no way to write `[::1]`, so there the scheme has to do.
 */
export function formActionSource(redirectUri: string): string {
  const url = new URL(redirectUri)
  const isWeb = url.protocol === 'http:' || url.protocol === 'https:'
  return isWeb && !url.hostname.startsWith('[') ? url.origin : url.protocol
}

/** §3.1.2.3, once it has held. */
export const REGISTERED_REDIRECT_URI: Finding = {
  verdict: 'kept',
  words: 'redirect_uri is registered for this client, character by character',
  cites: 'RFC 6749 §3.1.2.3',
  file: 'oauth/redirect-uri.ts',
}
