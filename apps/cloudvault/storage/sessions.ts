import type { SignedIn } from '#session/current-owner'
import { db, sql } from './database.ts'

/** A session ends a month after its sign-in, whatever happens in between. */
const LIFETIME = 30 * 24 * 60 * 60 * 1000

/** `last_seen_at` moves once a minute at most, so that looking costs no write. */
const SEEN_AGAIN = 60_000

export type SessionRecord = {
  handle: string
  userAgent: string
  address: string
  authTime: Date
  lastSeenAt: Date
}

type Row = { handle: string; auth_time: Date; last_seen_at: Date; owner_id: string; name: string; email: string }

/** The living session behind a cookie. */
export async function findSession(idHash: string, now: Date): Promise<SignedIn | null> {
  const [row] = await sql<Row>`
    SELECT session.handle, session.auth_time, session.last_seen_at, owner.id AS owner_id, owner.name, owner.email
    FROM session JOIN owner ON owner.id = session.owner_id
    WHERE session.id_hash = ${idHash} AND session.expires_at > ${now}`
  if (!row) return null
  if (now.getTime() - row.last_seen_at.getTime() > SEEN_AGAIN) {
    await sql`UPDATE session SET last_seen_at = ${now} WHERE id_hash = ${idHash}`
  }
  return {
    owner: { id: row.owner_id, name: row.name, email: row.email },
    sessionHandle: row.handle,
    authTime: row.auth_time,
  }
}

/**
 * A new session in the place of the one this browser had: its id is never one that anyone knew before. False when the
 * password that was checked is not the owner's any more: whoever changes it meanwhile holds that row, and is waited for.
 */
export async function renewSession(session: {
  idHash: string
  replaces: string | null
  ownerId: string
  passwordHash: string
  userAgent: string
  address: string
  now: Date
}): Promise<boolean> {
  const expiresAt = new Date(session.now.getTime() + LIFETIME)
  const rows = await sql`
    WITH replaced AS (DELETE FROM session WHERE id_hash = ${session.replaces})
    INSERT INTO session (id_hash, owner_id, auth_time, created_at, last_seen_at, expires_at, user_agent, address)
    SELECT ${session.idHash}, id, ${session.now}::timestamptz, ${session.now}, ${session.now}, ${expiresAt}::timestamptz,
           ${session.userAgent.slice(0, 400)}, ${session.address}
    FROM owner WHERE id = ${session.ownerId} AND password_hash = ${session.passwordHash} FOR SHARE
    RETURNING id_hash`
  return rows.length === 1
}

/** Ends the session behind a cookie. */
export async function endSession(idHash: string): Promise<void> {
  await end({ idHash }, 'signed-out')
}

/** The owner's sessions, the most recently seen first. */
export function sessionsOf(ownerId: string, now: Date): Promise<SessionRecord[]> {
  return db().session.findMany({
    where: { ownerId, expiresAt: { gt: now } },
    orderBy: { lastSeenAt: 'desc' },
    select: { handle: true, userAgent: true, address: true, authTime: true, lastSeenAt: true },
  })
}

/** Ends one session by its public handle; another owner's handle ends nothing. */
export function endSessionByHandle(ownerId: string, handle: string): Promise<number> {
  return end({ ownerId, handle }, 'session-ended')
}

/** Ends every session of the owner but one. */
export function endOtherSessions(ownerId: string, except: string): Promise<number> {
  return end({ ownerId, except }, 'session-ended')
}

type Which = { idHash: string } | { ownerId: string; handle: string } | { ownerId: string; except: string }

/**
 * Ends sessions, notes it for the owner, and notes the clients that are to be told of it, in one statement.
 * OIDC Back-Channel Logout §2.5
 */
async function end(which: Which, kind: 'signed-out' | 'session-ended'): Promise<number> {
  const { idHash = null, ownerId = null, handle = null, except = null } = which as Record<string, string | undefined>
  const ended = await sql`
    WITH ended AS (
      DELETE FROM session
      WHERE (id_hash = ${idHash} OR (owner_id = ${ownerId} AND (handle::text = ${handle} OR handle::text <> ${except})))
      RETURNING handle, owner_id, user_agent, address
    ), noted AS (
      INSERT INTO activity (owner_id, kind, detail, address, at)
      SELECT owner_id, ${kind}, user_agent, address, ${new Date()}::timestamptz FROM ended
    ), told AS (
      INSERT INTO logout_notice (client_id, subject, session_handle)
      SELECT DISTINCT client.client_id, ended.owner_id::text, ended.handle::text
      FROM ended JOIN "grant" ON "grant".owner_id = ended.owner_id AND "grant".session_handle = ended.handle
        JOIN client ON client.client_id = "grant".client_id
      WHERE backchannel_logout_uri IS NOT NULL AND 'openid' = ANY("grant".scope)
    )
    SELECT handle FROM ended`
  return ended.length
}
