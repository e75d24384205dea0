import { isIPv6 } from 'node:net'
import { configuration } from '#configuration'
import { senderOf } from './trusted-proxies.ts'

/** Carries the socket's address to where Next hides the socket. server.ts sets it on every request, whatever was sent. */
export const PEER_HEADER = 'x-printmypics-peer'

/** What wrong passwords are counted under: an address, or the /64 of IPv6 that one household has. */
export function networkOf(headers: Headers): string {
  const peer = headers.get(PEER_HEADER) ?? ''
  const address = senderOf(peer, headers.get('x-forwarded-for'), configuration().trustedProxies)
  return isIPv6(address) ? householdOf(address) : address
}

function householdOf(address: string): string {
  const [head = '', tail] = address.split('%')[0]?.split('::') ?? []
  const left = head.split(':').filter(Boolean)
  const right = (tail ?? '').split(':').filter(Boolean)
  const gap = tail === undefined ? [] : Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0')
  const groups = [...left, ...gap, ...right].slice(0, 4)
  return groups.map((group) => Number.parseInt(group, 16).toString(16)).join(':')
}
