import { describe, expect, it } from 'vitest'
import { BearerError, bearerChallenge, mustHaveScope, readBearerToken } from './bearer.ts'

const none = new URLSearchParams()
const refused = (code: string) => expect.objectContaining({ code })

describe('RFC 6750 §2 — where a token may be', () => {
  it('in the Authorization header, the scheme in any case', () => {
    expect(readBearerToken('Bearer abc', none)).toBe('abc')
    expect(readBearerToken('bEARER  abc==', none)).toBe('abc==')
  })
  it('not in the query, where logs would keep it', () =>
    expect(() => readBearerToken(null, new URLSearchParams('access_token=abc'))).toThrow(refused('invalid_request')))
  it.each([null, 'Basic abc'])('is missing in %s', (header) =>
    expect(() => readBearerToken(header, none)).toThrow(refused('none')),
  )
  it.each(['Bearer', 'Bearer a b', 'Bearer ü', 'Bearer a,b'])('refuses the malformed %s', (header) =>
    expect(() => readBearerToken(header, none)).toThrow(refused('invalid_request')),
  )
})

describe('RFC 6750 §3 — the challenge', () => {
  it('tells a request without a token nothing but the scheme', () =>
    expect(bearerChallenge(new BearerError('none', 'x'))).toBe('Bearer realm="CloudVault"'))
  it('names the scope that would have been enough', () =>
    expect(() => mustHaveScope(['a'], ['a', 'b'])).toThrow(
      expect.objectContaining({ code: 'insufficient_scope', scope: ['a', 'b'] }),
    ))
  it('cannot be broken out of', () =>
    expect(bearerChallenge(new BearerError('invalid_token', 'say "hi"\\\n'))).toBe(
      `Bearer realm="CloudVault", error="invalid_token", error_description="say 'hi'??"`,
    ))
})
