import { type DeviceRecord, LONGEST_INTERVAL } from '#oauth/device-authorization'
import type { NewTokens, Redeemed } from './authorization-codes.ts'
import { sql } from './database.ts'

type NewDevice = {
  deviceCodeHash: string
  newUserCode: () => string
  clientId: string
  scope: readonly string[]
  resource: readonly string[]
  interval: number
  now: Date
  lifetime: number
}

/** RFC 8628 §3.2: keeps the request; a user code that is taken is drawn again. */
export async function saveDeviceAuthorization(device: NewDevice): Promise<string> {
  const userCode = device.newUserCode()
  const expiresAt = new Date(device.now.getTime() + device.lifetime * 1000)
  const saved = await sql`
    INSERT INTO device_authorization (device_code_hash, user_code, client_id, scope, resource, interval, created_at, expires_at)
    VALUES (${device.deviceCodeHash}, ${userCode}, ${device.clientId}, ${device.scope}, ${device.resource}, ${device.interval}, ${device.now}, ${expiresAt})
    ON CONFLICT (user_code) DO NOTHING RETURNING user_code`
  return saved.length === 1 ? userCode : saveDeviceAuthorization(device)
}

/** An approved device, before its code is spent: what a signed token is going to say. */
export async function findApprovedDevice(deviceCodeHash: string) {
  const [row] = await sql<{ ownerId: string; scope: string[]; audience: string[]; authTime: Date }>`
    SELECT g.owner_id AS "ownerId", g.scope, d.resource AS audience, g.auth_time AS "authTime"
    FROM device_authorization d JOIN "grant" g ON g.id = d.grant_id WHERE d.device_code_hash = ${deviceCodeHash}`
  return row ?? null
}

/** RFC 8628 §3.5: tokens for an approved device, once, however many polls arrive together. */
export async function consumeDeviceCode(
  deviceCodeHash: string,
  clientId: string,
  dpopJkt: string | null,
  tokens: NewTokens,
  now: Date,
): Promise<Redeemed | null> {
  const [row] = await sql<Redeemed>`
    WITH device AS (
      UPDATE device_authorization SET consumed_at = ${now} FROM "grant"
      WHERE device_code_hash = ${deviceCodeHash} AND device_authorization.client_id = ${clientId}
        AND approved AND consumed_at IS NULL AND device_authorization.expires_at > ${now}
        AND "grant".id = grant_id AND revoked_at IS NULL
      RETURNING grant_id, device_authorization.client_id, "grant".owner_id, "grant".scope, resource, auth_time, session_handle
    ), access AS (
      INSERT INTO access_token (token_hash, grant_id, client_id, scope, audience, dpop_jkt, issued_at, expires_at)
      SELECT ${tokens.accessTokenHash}, grant_id, client_id, scope, resource, ${dpopJkt}, ${now}, ${tokens.accessTokenExpiresAt}::timestamptz FROM device
    ), refresh AS (
      INSERT INTO refresh_token (token_hash, grant_id, scope, resource, dpop_jkt, issued_at, expires_at)
      SELECT ${tokens.refreshTokenHash}, grant_id, scope, resource, ${tokens.refreshTokenDpopJkt}, ${now}, ${tokens.refreshTokenExpiresAt}::timestamptz
      FROM device WHERE ${tokens.refreshTokenHash}::text IS NOT NULL
    )
    SELECT grant_id AS "grantId", owner_id AS "ownerId", scope, NULL AS nonce, auth_time AS "authTime", session_handle AS "sessionHandle"
    FROM device`
  return row ?? null
}

/**
 * A poll that brought no tokens: remembers when it came. One that came too soon makes the interval longer; one that
 * kept it is not punished for earlier ones.
 */
export async function notePoll(deviceCodeHash: string, now: Date): Promise<DeviceRecord | null> {
  const [row] = await sql<DeviceRecord>`
    WITH before AS (
      SELECT device_code_hash, COALESCE(polled_at + interval * INTERVAL '1 second' > ${now}, false) AS too_soon
      FROM device_authorization WHERE device_code_hash = ${deviceCodeHash} FOR UPDATE
    )
    UPDATE device_authorization SET polled_at = ${now},
      interval = CASE WHEN too_soon THEN LEAST(interval + 5, ${LONGEST_INTERVAL}) ELSE interval END
    FROM before WHERE device_authorization.device_code_hash = before.device_code_hash
    RETURNING client_id AS "clientId", expires_at AS "expiresAt", decided_at AS "decidedAt", approved,
      consumed_at AS "consumedAt", too_soon AS "tooSoon"`
  return row ?? null
}
