import { db, sql } from './database.ts'
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

/** A new password ends every session: whoever knew the old one is out, and clients are told (OIDC Back-Channel Logout §2.5). */
export async function changePassword(ownerId: string, passwordHash: string, address: string): Promise<void> {
  await sql`
    WITH ended AS (
      DELETE FROM session WHERE owner_id = ${ownerId} RETURNING handle
    ), told AS (
      INSERT INTO logout_notice (client_id, subject, session_handle)
      SELECT DISTINCT client.client_id, "grant".owner_id::text, ended.handle::text
      FROM ended JOIN "grant" ON "grant".session_handle = ended.handle JOIN client ON client.client_id = "grant".client_id
      WHERE backchannel_logout_uri IS NOT NULL AND 'openid' = ANY("grant".scope)
    ), noted AS (
      INSERT INTO activity (owner_id, kind, address, at)
      VALUES (${ownerId}, 'password-changed', ${address}, ${new Date()})
    )
    UPDATE owner SET password_hash = ${passwordHash} WHERE id = ${ownerId}`
}
