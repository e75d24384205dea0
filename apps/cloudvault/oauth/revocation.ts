import { one } from './form-encoding.ts'
import { TokenError } from './token-error.ts'

/** RFC 7009 §2.1 — the token to revoke. `token_type_hint` may be wrong, so every kind is looked for and it is not read. */
export function readRevocationRequest(form: URLSearchParams): string {
  const token = one(form, 'token')
  if (token === null) throw new TokenError('invalid_request', 'token is missing')
  return token
}
