import type { Finding } from './finding.ts'
import { one } from './form-encoding.ts'
import { TokenError } from './token-error.ts'

/** RFC 7009 §2.1 — the token to revoke. `token_type_hint` may be wrong, so every kind is looked for and it is not read. */
export function readRevocationRequest(form: URLSearchParams): string {
  const token = one(form, 'token')
  if (token === null) throw new TokenError('invalid_request', 'token is missing')
  return token
}

/** §2: a refresh token takes its whole family with it. */
export const REVOKED: Finding = {
  verdict: 'changed',
  words: 'the token is dead; a refresh token takes its whole family along',
  cites: 'RFC 7009 §2.1',
  file: 'oauth/revocation.ts',
}
