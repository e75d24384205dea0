import { randomUUID } from 'node:crypto'
import { unguessable } from '#session/opaque'
import { createGuest } from '#storage/shoppers'

/** The database that `npm test` has made; without it these tests cannot be played. */
export const DATABASE = process.env.TEST_PRINTMYPICS_DATABASE_URL

/** The shop's environment, with this vault. Before anything reads the configuration. */
export function openShop(issuer: string): void {
  Object.assign(process.env, {
    PRINTMYPICS_DATABASE_URL: DATABASE ?? 'postgresql://nowhere',
    PRINTMYPICS_SECRET: 'a secret of the rehearsal, long enough to be taken',
    PRINTMYPICS_URL: 'http://localhost:3000',
    CLOUDVAULT_URL: issuer,
    CLOUDVAULT_CLIENT_ID: 'printmypics',
    CLOUDVAULT_CLIENT_SECRET: 'the-shop-has-a-secret',
  })
}

/** Somebody new, in a browser of their own. */
export async function aVisitor(): Promise<{ shopperId: string; browserHash: string }> {
  const guest = await createGuest(randomUUID())
  return { shopperId: guest.id, browserHash: unguessable() }
}
