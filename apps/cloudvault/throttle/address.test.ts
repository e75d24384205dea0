import { describe, expect, it, vi } from 'vitest'
import { addressOf, networkOf, PEER_HEADER } from './address.ts'
import { readTrustedProxies } from './trusted-proxies.ts'

const settings = vi.hoisted(() => ({ trustedProxies: (_address: string): boolean => false }))
vi.mock('#configuration', () => ({ configuration: () => settings }))

const from = (peer: string, headers: Record<string, string> = {}) =>
  Object.assign(new Request('http://127.0.0.1:4000/', { headers }), { peer })

describe('The address of a request', () => {
  it('is the socket’s, whatever the headers say', () =>
    expect(addressOf(from('203.0.113.9', { 'x-forwarded-for': '1.1.1.1', [PEER_HEADER]: '2.2.2.2' }))).toBe(
      '203.0.113.9',
    ))
  it('comes in our own header where Next hides the socket', () =>
    expect(addressOf(new Request('http://127.0.0.1:4000/', { headers: { [PEER_HEADER]: '::ffff:192.0.2.1' } }))).toBe(
      '192.0.2.1',
    ))
  it('is the one before the proxy that TRUSTED_PROXIES names', () => {
    settings.trustedProxies = readTrustedProxies('203.0.113.9')
    expect(addressOf(from('203.0.113.9', { 'x-forwarded-for': '198.51.100.1' }))).toBe('198.51.100.1')
  })
})

describe('What is counted together', () => {
  it('is one IPv4 address', () => expect(networkOf(from('192.0.2.1'))).toBe('192.0.2.1'))
  it('is a household’s /64 of IPv6, however it is written', () => {
    const home = networkOf(from('2001:db8:0:7::1'))
    expect(networkOf(from('2001:0db8::7:aaaa:bbbb:cccc:dddd'))).toBe(home)
    expect(networkOf(from('2001:db8:0:8::1'))).not.toBe(home)
  })
})
