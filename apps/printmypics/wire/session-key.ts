import { createHmac, hkdfSync } from 'node:crypto'
import { configuration } from '#configuration'
import type { NamedSession } from './note.ts'

let key: Buffer | undefined

/** A session's name as the database has it: a copy of the database alone cannot even test a guess. */
export function sessionKey({ issuer, sid }: NamedSession): string {
  key ??= Buffer.from(hkdfSync('sha256', configuration().secret, '', 'printmypics wire sessions', 32))
  return createHmac('sha256', key)
    .update(JSON.stringify([issuer, sid]))
    .digest('base64url')
}
