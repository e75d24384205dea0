import { db } from './database.ts'

/** OIDC Core §5.7: `iss` and `sub` together, and nothing else, say who it is. */
export type Identity = { issuer: string; subject: string }

export async function findAccountHolder({ issuer, subject }: Identity): Promise<string | null> {
  const account = await db().account.findUnique({ where: { issuer_subject: { issuer, subject } } })
  return account?.shopperId ?? null
}

/** A new shopper, known only by this identity. The e-mail address CloudVault tells is not taken for proof of anything. */
export async function createAccountHolder(identity: Identity, name: string | null): Promise<string> {
  const shopper = await db().shopper.create({ data: { name, accounts: { create: identity } }, select: { id: true } })
  return shopper.id
}

/** The signed-in shopper may also come in through this door from now on. */
export async function linkAccount(shopperId: string, identity: Identity): Promise<void> {
  await db().account.create({ data: { ...identity, shopperId } })
}

export function accountsOf(shopperId: string): Promise<(Identity & { createdAt: Date })[]> {
  return db().account.findMany({ where: { shopperId }, select: { issuer: true, subject: true, createdAt: true } })
}
