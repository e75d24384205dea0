import { setTimeout as wait } from 'node:timers/promises'
import { configuration } from '#configuration'
import { discoverVault } from './discovery.ts'

/** Next's proxy and its routes are two module instances: what one has found out, the other need not ask. */
const KEY = Symbol.for('printmypics.authorization-origin')
const home = globalThis as { [KEY]?: { origin: string | null; until: number } }

const TEN_MINUTES = 10 * 60 * 1000
const TEN_SECONDS = 10 * 1000
const NO_LONGER_MS = 1_000

/**
 * Where a browser that presses Connect is sent: the origin of RFC 8414 §2's authorization_endpoint, which need not be
 * the issuer's. Null while nobody has told us, or when what we were told is no address to send anybody to.
 */
export async function authorizationOrigin(): Promise<string | null> {
  const known = home[KEY]
  if (known && Date.now() < known.until) return known.origin
  const asked = discoverVault().then(({ as }) => originFor(as.authorization_endpoint))
  const origin = await Promise.race([asked, wait(NO_LONGER_MS, null, { ref: false })]).catch(() => null)
  home[KEY] = { origin, until: Date.now() + (origin ? TEN_MINUTES : TEN_SECONDS) }
  return origin
}

/** The https origin of an address, or an http one on this machine when the issuer is there too; else null. */
export function originFor(address: string | undefined): string | null {
  if (!address || !URL.canParse(address)) return null
  const { origin, protocol, hostname } = new URL(address)
  if (!/^https?:\/\/[a-z0-9.:[\]-]+$/.test(origin)) return null // a policy has separators and wildcards of its own
  const local = /^([a-z0-9-]+\.)?localhost$/.test(hostname) || hostname === '[::1]' || /^127(\.\d+){3}$/.test(hostname)
  const plain = local && configuration().issuer.startsWith('http:')
  return protocol === 'https:' || plain ? origin : null
}
