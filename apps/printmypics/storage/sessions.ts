import { db, sql } from './database.ts'
import type { ShopperRecord } from './shoppers.ts'

/** Thirty days, then sign in again. */
export const SESSION_SECONDS = 30 * 24 * 60 * 60

/** Who signed in through CloudVault: OIDC Core §5.7, and `sid` for the day CloudVault says it is over. */
export type CloudVaultSignIn = { issuer: string; subject: string; sid: string | null }

/** The row that next-auth's JWT will point at. */
export async function startSession(shopperId: string, through: CloudVaultSignIn | null): Promise<string> {
  const expiresAt = new Date(Date.now() + SESSION_SECONDS * 1000)
  const session = await db().session.create({ data: { shopperId, expiresAt, ...through }, select: { id: true } })
  return session.id
}

/** The shopper behind a living session. Asked at every request, so it is one prepared statement. */
export async function shopperOfSession(id: string): Promise<ShopperRecord | null> {
  const [row] = await sql<ShopperRecord>`
    SELECT shopper.id, shopper.email, shopper.name FROM session JOIN shopper ON shopper.id = session.shopper_id
    WHERE session.id = ${id} AND session.ended_at IS NULL AND session.expires_at > now()`
  return row ?? null
}

export async function endSession(id: string): Promise<void> {
  await db().session.updateMany({ where: { id, endedAt: null }, data: { endedAt: new Date() } })
}

/** Sign out everywhere. */
export async function endSessionsOf(shopperId: string): Promise<void> {
  await db().session.updateMany({ where: { shopperId, endedAt: null }, data: { endedAt: new Date() } })
}

export function countSessionsOf(shopperId: string): Promise<number> {
  return db().session.count({ where: { shopperId, endedAt: null, expiresAt: { gt: new Date() } } })
}
