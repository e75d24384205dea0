/**
 * RFC 6749 §3.1.2 and RFC 9700 §2.1 — what may be registered as a redirect URI, and why something may not.
 */
export type Surroundings = { applicationType: 'web' | 'native'; issuerIsLoopback: boolean }

/** Written out: `https:host` is a path to a browser that is at https already, and `;` in a host ends a policy's directive. */
const WEB = /^https?:\/\/([\w.-]+|\[[\da-f:.]+\])(:\d+)?([/?]|$)/i

const LOOPBACK_HOST = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/

/** Null: may be registered. Otherwise the reason, for a person. */
export function whyNotRedirectUri(uri: string, { applicationType, issuerIsLoopback }: Surroundings): string | null {
  if (!/^[\x21-\x7E]+$/.test(uri))
    return 'must be ASCII without spaces: write international names in their encoded form'
  if (!URL.canParse(uri)) return 'must be an absolute URI'
  if (uri.includes('#')) return 'must not have a fragment: the answer would be appended behind it' // RFC 6749 §3.1.2
  if (/[*\\]/.test(uri)) return 'must be one exact address: wildcards are not matched' // RFC 9700 §4.1.3
  const url = new URL(uri)
  if (url.username || url.password) return 'must not carry a user name or password'
  if (/^https?:/.test(url.protocol) && !WEB.test(uri)) return 'must be written out: https://, a host, and a path'
  if (url.protocol === 'https:') return null
  if (url.protocol === 'http:') {
    if (LOOPBACK_HOST.test(url.hostname) || issuerIsLoopback) return null
    return 'must be https: over http everyone on the way reads the code' // RFC 9700 §2.6
  }
  if (applicationType !== 'native') return 'must be https (a private scheme is for application_type native)'
  if (!url.protocol.includes('.')) return 'a private scheme must be a domain name of yours, reversed: com.example.app' // RFC 8252 §7.1
  return null
}
