import { describe, expect, it } from 'vitest'
import { readRevocationRequest } from './revocation.ts'

describe('RFC 7009 §2.1 — the revocation request', () => {
  it('names a token', () => expect(readRevocationRequest(new URLSearchParams({ token: 't' }))).toBe('t'))
  it.each(['', 'token=', 'token_type_hint=access_token'])('is refused when it does not: %j', (form) =>
    expect(() => readRevocationRequest(new URLSearchParams(form))).toThrow(
      expect.objectContaining({ code: 'invalid_request' }),
    ),
  )
})
