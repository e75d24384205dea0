import { db } from './database.ts'
import { storable } from './text-format.ts'

export type OwnerRecord = { id: string; email: string; name: string; passwordHash: string }

/** E-mail addresses are compared in lower case, without the spaces a keyboard adds around them. */
export function canonicalEmail(email: string): string {
  return storable(email.trim().toLowerCase())
}

export function findOwnerByEmail(email: string): Promise<OwnerRecord | null> {
  return db().owner.findUnique({
    where: { email: canonicalEmail(email) },
    select: { id: true, email: true, name: true, passwordHash: true },
  })
}

export async function findPasswordHash(ownerId: string): Promise<string | null> {
  const owner = await db().owner.findUnique({ where: { id: ownerId }, select: { passwordHash: true } })
  return owner?.passwordHash ?? null
}

/**
 * A new password ends every session: whoever knew the old one is out, and clients are told (OIDC Back-Channel Logout §2.5).
 * The owner's row is held first, so that no sign-in with the old password slips in between. False: the old one is not
 * the owner's any more.
 */
export async function changePassword(
  ownerId: string,
  hash: { from: string; to: string },
  address: string,
): Promise<boolean> {
  return db().$transaction(async (records) => {
    const held = await records.$queryRaw<unknown[]>`
      SELECT id FROM owner WHERE id = ${ownerId}::uuid AND password_hash = ${hash.from} FOR NO KEY UPDATE`
    if (held.length === 0) return false
    await records.$executeRaw`
      WITH ended AS (
        DELETE FROM session WHERE owner_id = ${ownerId}::uuid RETURNING handle
      ), told AS (
        INSERT INTO logout_notice (client_id, subject, session_handle)
        SELECT DISTINCT client.client_id, "grant".owner_id::text, ended.handle::text
        FROM ended JOIN "grant" ON "grant".session_handle = ended.handle JOIN client ON client.client_id = "grant".client_id
        WHERE backchannel_logout_uri IS NOT NULL AND 'openid' = ANY("grant".scope)
      ), noted AS (
        INSERT INTO activity (owner_id, kind, address, at)
        VALUES (${ownerId}::uuid, 'password-changed', ${address}, ${new Date()})
      )
      UPDATE owner SET password_hash = ${hash.to} WHERE id = ${ownerId}::uuid`
    return true
  })
}
