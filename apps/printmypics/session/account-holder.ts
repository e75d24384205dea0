import { createAccountHolder, findAccountHolder, type Identity, linkAccount } from '#storage/accounts'

/** Somebody CloudVault vouches for is known here, is new, is linked now, or already belongs to another account. */
export type Recognised = { shopperId: string; linkedNow?: true } | 'belongs-to-another'

/**
 * Accounts meet only here, and only while somebody is signed in. Never by e-mail address: whoever can claim an address
 * at one service would take over the account at another.
 */
export async function recognise(
  identity: Identity,
  name: string | null,
  signedInId: string | null,
): Promise<Recognised> {
  const holder = await findAccountHolder(identity)
  if (!signedInId) return { shopperId: holder ?? (await createAccountHolder(identity, name)) }
  if (holder === signedInId) return { shopperId: holder }
  if (holder) return 'belongs-to-another'
  await linkAccount(signedInId, identity)
  return { shopperId: signedInId, linkedNow: true }
}
