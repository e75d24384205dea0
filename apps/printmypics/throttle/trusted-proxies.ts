import { BlockList, isIP } from 'node:net'

/** Whether an address is a proxy of ours: `TRUSTED_PROXIES` lists addresses and networks, separated by commas. */
export type TrustedProxies = (address: string) => boolean

/** @throws Error naming the entry that is neither an address nor a network. */
export function readTrustedProxies(list: string): TrustedProxies {
  const proxies = new BlockList()
  for (const entry of list
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean))
    add(proxies, entry)
  return (address) => isIP(address) > 0 && proxies.check(address, family(address))
}

function add(proxies: BlockList, entry: string): void {
  const [address = '', prefix] = entry.split('/')
  const bits = isIP(address) === 6 ? 128 : 32
  if (!isIP(address) || (prefix !== undefined && !(/^\d+$/.test(prefix) && Number(prefix) <= bits))) {
    throw new Error(`TRUSTED_PROXIES: "${entry}" is neither an address nor a network such as 10.0.0.0/8`)
  }
  proxies.addSubnet(address, Number(prefix ?? bits), family(address))
}

/**
 * Who sent a request: the socket's address, unless that is a proxy of ours. Each proxy appends whom it heard from, so
 * the list is read from its right end, and only as far as our own proxies wrote it: everything left of that is the
 * sender's word for itself.
 */
export function senderOf(peer: string, forwardedFor: string | null, isProxy: TrustedProxies): string {
  let sender = plain(peer)
  const hops = (forwardedFor ?? '').split(',').map((hop) => plain(hop.trim()))
  while (isProxy(sender)) {
    const before = hops.pop()
    if (!before || !isIP(before)) return sender
    sender = before
  }
  return sender
}

/** An IPv4 address that came over an IPv6 socket. */
function plain(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, '')
}

function family(address: string): 'ipv4' | 'ipv6' {
  return isIP(address) === 6 ? 'ipv6' : 'ipv4'
}
