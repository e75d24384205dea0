import { STRICT } from '#cloudvault/policy'
import { configuration } from '#configuration'

/** A path of this shop and nothing else: `//evil.example` and `/\evil.example` are other hosts to a browser. */
export function localPath(value: unknown, otherwise = '/photos', policy = STRICT): string {
  if (policy.returnTo === 'anywhere' && typeof value === 'string') return value
  if (typeof value !== 'string' || !/^\/(?![/\\])/.test(value) || value.length > 500) return otherwise
  const { url } = configuration()
  const target = URL.canParse(value, url) ? new URL(value, url) : null
  return target?.origin === url ? `${target.pathname}${target.search}` : otherwise
}
