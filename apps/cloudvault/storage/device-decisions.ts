import { randomUUID } from 'node:crypto'
import type { SignedIn } from '#session/current-owner'
import { sql } from './database.ts'

/** RFC 8628 §3.3: a device that waits for an owner's decision. */
export type WaitingDevice = { userCode: string; clientId: string; scope: string[]; resource: string[] }

/** RFC 8628 §6.1: what was typed, without the case, spaces and hyphens that people add. Empty: no code at all. */
export function readUserCode(typed: string): string {
  const letters = typed.toUpperCase().replace(/[^A-Z0-9]/g, '')
  return letters.length === 8 ? letters : ''
}

export async function findWaitingDevice(userCode: string, now: Date): Promise<WaitingDevice | null> {
  const [device] = await sql<WaitingDevice>`
    SELECT user_code AS "userCode", client_id AS "clientId", scope, resource FROM device_authorization
    WHERE user_code = ${userCode} AND decided_at IS NULL AND expires_at > ${now}`
  return device ?? null
}

/** What this owner has answered a device already: pressed twice, the button says the same twice. */
export async function answerOf(userCode: string, ownerId: string, now: Date): Promise<'approve' | 'deny' | null> {
  const [device] = await sql<{ approved: boolean }>`
    SELECT approved FROM device_authorization
    WHERE user_code = ${userCode} AND owner_id = ${ownerId} AND decided_at IS NOT NULL AND expires_at > ${now}`
  if (!device) return null
  return device.approved ? 'approve' : 'deny'
}

/** The owner approved: decision and grant are one statement, so that two answers make one grant. False: too late. */
export async function approveDevice(
  userCode: string,
  { owner, sessionHandle, authTime }: SignedIn,
  grantExpiresAt: Date,
  now: Date,
): Promise<boolean> {
  const grantId = randomUUID()
  const granted = await sql`
    WITH decided AS (
      UPDATE device_authorization
      SET decided_at = ${now}, approved = true, owner_id = ${owner.id}, grant_id = ${grantId}::uuid
      WHERE user_code = ${userCode} AND decided_at IS NULL AND expires_at > ${now} RETURNING client_id, scope
    )
    INSERT INTO "grant" (id, owner_id, client_id, scope, session_handle, auth_time, created_at, expires_at)
    SELECT ${grantId}::uuid, ${owner.id}::uuid, client_id, scope, ${sessionHandle}::uuid, ${authTime}::timestamptz,
           ${now}, ${grantExpiresAt}::timestamptz
    FROM decided RETURNING id`
  return granted.length === 1
}

export async function denyDevice(userCode: string, ownerId: string, now: Date): Promise<boolean> {
  const denied = await sql`
    UPDATE device_authorization SET decided_at = ${now}, owner_id = ${ownerId}
    WHERE user_code = ${userCode} AND decided_at IS NULL AND expires_at > ${now} RETURNING user_code`
  return denied.length === 1
}
