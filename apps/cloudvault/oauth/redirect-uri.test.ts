import { describe, expect, it } from 'vitest'
import { aClient, aPublicClient } from './a-client.fixture.ts'
import { formActionSource, redirectUriFor, withParameters } from './redirect-uri.ts'
import { whyNotRedirectUri } from './redirect-uri-rules.ts'

describe('RFC 9700 §4.1.3 — redirect URIs are compared as strings', () => {
  const client = aClient({ redirectUris: ['https://good.example/cb'] })
  it.each([
    'https://good.example.evil.test/cb',
    'https://good.example/cb/../evil',
    'https://good.example/cb?x=1',
    'https://GOOD.example/cb',
    'https://good.example:443/cb',
    'https://good.example/cb#f',
    'https://user@good.example/cb',
  ])('refuses %s', (uri) => expect(redirectUriFor(client, uri)).toBeNull())
  it('accepts the registered string', () =>
    expect(redirectUriFor(client, 'https://good.example/cb')).toBe('https://good.example/cb'))
})

describe('RFC 8252 §7.3 — loopback redirect URIs of native apps match with any port', () => {
  const native = aPublicClient({
    applicationType: 'native',
    redirectUris: ['http://127.0.0.1/cb', 'http://[::1]/cb', 'http://localhost:1/cb', 'http://127.0.0.1'],
  })
  it.each(['http://127.0.0.1:41234/cb', 'http://[::1]:9/cb', 'http://localhost:65535/cb', 'http://127.0.0.1:41234'])(
    'accepts %s as it is spelled',
    (uri) => expect(redirectUriFor(native, uri)).toBe(uri),
  )
  it.each([
    'http://127.0.0.1:41234/',
    'http://127.0.0.1:41234/cb?x=1',
    'http://127.0.0.1:99999/cb',
    'http://127.0.0.2:1/cb',
    'https://127.0.0.1:1/cb',
    'http://127.0.0.1.evil.test:1/cb',
    'http://127.0.0.1:1@evil.test/cb',
    'http://localhost.evil.test/cb',
  ])('refuses %s', (uri) => expect(redirectUriFor(native, uri)).toBeNull())
  it('keeps the port exact for a web client', () =>
    expect(redirectUriFor(aClient({ redirectUris: ['http://127.0.0.1/cb'] }), 'http://127.0.0.1:1/cb')).toBeNull())
})

describe('RFC 6749 §4.1.2 — the answer is appended to the registered string', () => {
  it('keeps an empty path', () =>
    expect(withParameters('http://127.0.0.1:4', { code: 'c' })).toBe('http://127.0.0.1:4?code=c'))
  it('keeps a registered query byte for byte', () =>
    expect(withParameters('https://a.test/cb?x=%7e+y&', { code: 'c d', state: null })).toBe(
      'https://a.test/cb?x=%7e+y&code=c%20d',
    ))
  it('appends behind a query', () =>
    expect(withParameters('https://a.test/?x=1', { a: '1', b: '&' })).toBe('https://a.test/?x=1&a=1&b=%26'))
})

describe('RFC 9700 §2.1 — what may be registered', () => {
  const here = { applicationType: 'web', issuerIsLoopback: false } as const
  it.each([
    'https://a.test/cb#f',
    '/cb',
    'https://*.a.test/',
    'https://a.test/*',
    'http://a.test/cb',
    'javascript:alert(1)',
    'https://u:p@a.test/',
    'https://a.test/ü',
    'https://a.test/a b',
    'com.example.app:/cb',
    'https:a.test/cb',
    'https:///a.test/cb',
    'https://a.test;script-src/cb',
    'https://a.test,default-src/cb',
  ])('refuses %s and says why', (uri) => expect(whyNotRedirectUri(uri, here)).toBeTruthy())
  it.each(['https://a.test/cb', 'http://127.0.0.1:1/cb', 'http://localhost/cb', 'http://[::1]/'])('accepts %s', (uri) =>
    expect(whyNotRedirectUri(uri, here)).toBeNull(),
  )
  it('accepts a reversed domain name as a native scheme, not a plain word', () => {
    const native = { ...here, applicationType: 'native' } as const
    expect(whyNotRedirectUri('com.example.app:/cb', native)).toBeNull()
    expect(whyNotRedirectUri('myapp:/cb', native)).toBeTruthy()
    expect(whyNotRedirectUri('javascript:alert(1)', native)).toBeTruthy()
  })
})

describe('form-action — the last hop is named', () => {
  it('names an origin, or a private scheme', () => {
    expect(formActionSource('https://a.test:8443/cb?x')).toBe('https://a.test:8443')
    expect(formActionSource('com.example.app:/cb')).toBe('com.example.app:')
    expect(formActionSource('http://127.0.0.1:4/cb')).toBe('http://127.0.0.1:4')
    expect(formActionSource('http://[::1]:4/cb')).toBe('http:') // an IPv6 address cannot be written there
  })
})
