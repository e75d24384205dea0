import { createHash, createHmac, hkdfSync } from 'node:crypto'
import { configuration } from '#configuration'

/** By what kind of value messages find one another. */
export type KeyKind = 'state' | 'request' | 'code' | 'token' | 'device' | 'user_code' | 'request_uri'

/** A value's fingerprint as the two apps tell it each other: of the value itself it says nothing. */
export function fingerprint(kind: KeyKind, value: string): string {
  return `${kind}:${createHash('sha256').update(value).digest('hex').slice(0, 32)}`
}

let key: Buffer | undefined

/** A fingerprint as the database has it. A copy of the database alone cannot even test a guess. */
export function keyed(print: string): string {
  key ??= Buffer.from(hkdfSync('sha256', configuration().secret, '', 'cloudvault wire keys', 32))
  const start = print.indexOf(':') + 1
  return print.slice(0, start) + createHmac('sha256', key).update(print).digest('base64url').slice(0, 24)
}
