import type { SecretKind } from './message.ts'

/** Parameters and JSON members whose value is a secret, by the names the RFCs give them. */
const KIND: Record<string, SecretKind> = {
  code: 'code', //                                         RFC 6749 §4.1.2
  code_verifier: 'code_verifier', //                       RFC 7636 §4.5
  access_token: 'access_token', //                         RFC 6749 §5.1
  refresh_token: 'refresh_token',
  client_secret: 'client_secret', //                       RFC 6749 §2.3.1
  client_assertion: 'client_assertion', //                 RFC 7521 §4.2
  device_code: 'device_code', //                           RFC 8628 §3.2
  id_token: 'id_token',
  id_token_hint: 'id_token',
  logout_token: 'logout_token', //                         OIDC Back-Channel Logout §2.5
  request_uri: 'request_uri', //                           RFC 9126 §2.2
  registration_access_token: 'registration_access_token', // RFC 7592 §3
  token: 'access_token', //                                RFC 7009 §2.1, RFC 7662 §2.1: told apart by its looks
  subject_token: 'access_token',
  actor_token: 'access_token',
  assertion: 'client_assertion',
}

/** The kind of secret under this name, or null. */
export function secretNamed(name: string, value: string): SecretKind | null {
  const kind = KIND[name.toLowerCase()] ?? null
  if (kind === 'access_token') return kindByLooks(value) ?? kind
  return kind
}

/** CloudVault's tokens say what they are (`oauth/opaque-token.ts`). */
export function kindByLooks(value: string): SecretKind | null {
  const prefix = /^cv_(at|rt|ac|dc|rg)_/.exec(value)?.[1]
  switch (prefix) {
    case 'at':
      return 'access_token'
    case 'rt':
      return 'refresh_token'
    case 'ac':
      return 'code'
    case 'dc':
      return 'device_code'
    case 'rg':
      return 'registration_access_token'
    default:
      return null
  }
}

/** In place of what is left out altogether. */
export const NEVER = '[never recorded]'

/** What is not even kept as a mark: a person's password, and what proves that a form is ours. */
export function isNeverRecorded(name: string): boolean {
  return /passw|passphrase|^pwd$|^pin$|^otp$|csrf|xsrf/i.test(name)
}

/** The private members of a key, should somebody send one. */
export const PRIVATE_KEY_MEMBERS = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'k']
