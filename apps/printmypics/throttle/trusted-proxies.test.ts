import { describe, expect, it } from 'vitest'
import { readTrustedProxies, senderOf } from './trusted-proxies.ts'

const nobody = readTrustedProxies('')
const ours = readTrustedProxies('10.0.0.0/8, 127.0.0.1, fd00::/8')

describe('RFC 9700 §4.13 — whose word is taken for where a request comes from', () => {
  it('nobody’s while no proxy is named: the address is the socket’s', () =>
    expect(senderOf('203.0.113.9', '198.51.100.1', nobody)).toBe('203.0.113.9'))
  it('not a stranger’s when proxies are named', () =>
    expect(senderOf('203.0.113.9', '198.51.100.1', ours)).toBe('203.0.113.9'))
  it('our proxy’s, for the hop before it', () =>
    expect(senderOf('10.1.2.3', '198.51.100.1', ours)).toBe('198.51.100.1'))
  it('read from the right: what the sender wrote itself is not believed', () =>
    expect(senderOf('127.0.0.1', '1.1.1.1, 198.51.100.1, 10.9.9.9', ours)).toBe('198.51.100.1'))
  it('no further than it makes sense', () => {
    expect(senderOf('10.1.2.3', 'unknown', ours)).toBe('10.1.2.3')
    expect(senderOf('10.1.2.3', null, ours)).toBe('10.1.2.3')
    expect(senderOf('10.1.2.3', '10.1.2.4', ours)).toBe('10.1.2.4')
  })
  it('knows an IPv4 address on an IPv6 socket, and IPv6 networks', () => {
    expect(senderOf('::ffff:127.0.0.1', '198.51.100.1', ours)).toBe('198.51.100.1')
    expect(senderOf('fd00::5', '2001:db8::1', ours)).toBe('2001:db8::1')
  })
  it.each(['localhost', '10.0.0.0/33', '10.0.0.0/x', '::1/129'])('%s is a mistake, said at the start', (list) =>
    expect(() => readTrustedProxies(list)).toThrow('TRUSTED_PROXIES'),
  )
})
