import { isIPv6 } from 'node:net'
import { configuration } from '#configuration'
import { senderOf } from './trusted-proxies.ts'

/** Carries the socket's address to where Next hides the socket. Set by us on every request, whatever was sent. */
export const PEER_HEADER = 'x-cloudvault-peer'

/** The address a request comes from: its socket's, unless that belongs to a proxy of ours. */
export function addressOf(request: Request): string {
  const peer = 'peer' in request ? String(request.peer) : (request.headers.get(PEER_HEADER) ?? '')
  return senderOf(peer, request.headers.get('x-forwarded-for'), configuration().trustedProxies)
}

/** What failures are counted under: one household has a whole /64 of IPv6 to choose addresses from. */
export function networkOf(request: Request): string {
  const address = addressOf(request)
  if (!isIPv6(address)) return address
  const [head = '', tail] = address.split('%')[0]?.split('::') ?? []
  const left = head.split(':').filter(Boolean)
  const right = (tail ?? '').split(':').filter(Boolean)
  const gap = tail === undefined ? [] : Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0')
  return [...left, ...gap, ...right]
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')
}
