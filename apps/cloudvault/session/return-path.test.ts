import { describe, expect, it, vi } from 'vitest'
import { returnPath, signInPath } from './return-path.ts'

vi.mock('#configuration', () => ({ configuration: () => ({ issuer: 'http://127.0.0.1:4000' }) }))

describe('RFC 9700 §4.11 — the sign-in page leads to pages of this site and nowhere else', () => {
  it.each([
    ['/sessions', '/sessions'],
    ['/photos/1?from=album', '/photos/1?from=album'],
  ])('goes on to %s', (next, path) => expect(returnPath(next)).toBe(path))

  it.each([
    null,
    '',
    'https://evil.test/',
    '//evil.test/x',
    '/\\evil.test',
    '/\t/evil.test',
    '/x/..//evil.test',
    'javascript:alert(1)',
    'photos',
    '/sign-in?next=/sign-in',
  ])('goes home instead of %j', (next) => expect(returnPath(next)).toBe('/photos'))

  it('quotes the path it will return to', () => expect(signInPath('/a?b=c&d')).toBe('/sign-in?next=%2Fa%3Fb%3Dc%26d'))
})
