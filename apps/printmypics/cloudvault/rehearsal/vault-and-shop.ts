import { afterAll } from 'vitest'
import { db } from '#storage/database'
import { openShop } from './shop.ts'
import { aStranger, type Stranger } from './stranger.ts'

/** A vault for the tests of one file, and the shop that is told of it. Both close when the tests are over. */
export async function aVaultAndItsShop(): Promise<Stranger> {
  const vault = await aStranger()
  openShop(vault.issuer)
  afterAll(async () => {
    await vault.close()
    await db().$disconnect()
  })
  return vault
}
