import { db } from './database.ts'

/** Someone with a basket, as the database knows them. */
export type ShopperRecord = { id: string; email: string | null; name: string | null }
const FIELDS = { id: true, email: true, name: true } as const

export function createGuest(guestHash: string): Promise<ShopperRecord> {
  return db().shopper.create({ data: { guestHash }, select: FIELDS })
}

export function findGuest(guestHash: string): Promise<ShopperRecord | null> {
  return db().shopper.findUnique({ where: { guestHash }, select: FIELDS })
}

export function findShopper(id: string): Promise<ShopperRecord | null> {
  return db().shopper.findUnique({ where: { id }, select: FIELDS })
}

/** For the sign-in form: the e-mail address is matched without regard to case. */
export function findShopperWithPassword(email: string) {
  return db().shopper.findUnique({
    where: { email: email.trim().toLowerCase() },
    select: { ...FIELDS, passwordHash: true },
  })
}

/** For the seed: the account exists afterwards, with this password. */
export async function saveShopper(shopper: { email: string; name: string; passwordHash: string }): Promise<void> {
  const email = shopper.email.toLowerCase()
  const { name, passwordHash } = shopper
  await db().shopper.upsert({
    where: { email },
    create: { email, name, passwordHash },
    update: { name, passwordHash },
  })
}
