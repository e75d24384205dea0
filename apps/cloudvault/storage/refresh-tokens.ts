import type { RefreshRecord } from '#oauth/refresh-token'
import { sql } from './database.ts'

/** What a rotation writes. */
export type Rotation = {
  tokenHash: string
  clientId: string
  /** Null: the whole scope. */
  scope: readonly string[] | null
  /** Empty: everything that was granted. */
  resource: readonly string[]
  dpopJkt: string | null
  successorHash: string
  successorIdleUntil: Date
  accessTokenHash: string
  accessTokenExpiresAt: Date
  now: Date
  retryableSince: Date
}

/** Who and what the new tokens speak for. */
export type Rotated = {
  grantId: string
  ownerId: string
  scope: string[]
  authTime: Date
  sessionHandle: string | null
}

type RotatedRow = {
  grant_id: string
  owner_id: string
  scope: string[]
  grant_scope: string[]
  auth_time: Date
  session_handle: string | null
}

/**
 * RFC 9700 §4.14.2: the rotation, one statement. The row lock on the parent puts everyone who brings it in a queue: the
 * first consumes it and inserts the successor, the next ones, within the grace, find the same successor there. It asks
 * the grant, so a refresh that races a revocation leaves nothing alive. Null: ask `findRefreshToken` why.
 */
export async function rotate(rotation: Rotation): Promise<Rotated | null> {
  const { now } = rotation
  const [row] = await sql<RotatedRow>`
    WITH parent AS (
      UPDATE refresh_token SET consumed_at = COALESCE(consumed_at, ${now}) FROM "grant"
      WHERE token_hash = ${rotation.tokenHash} AND "grant".id = grant_id AND "grant".client_id = ${rotation.clientId}
        AND "grant".revoked_at IS NULL AND "grant".expires_at > ${now} AND refresh_token.expires_at > ${now}
        AND (consumed_at IS NULL OR (consumed_at > ${rotation.retryableSince} AND NOT EXISTS (
          SELECT FROM refresh_token child WHERE child.parent_hash = refresh_token.token_hash AND child.consumed_at IS NOT NULL)))
        AND (${rotation.scope}::text[] IS NULL OR refresh_token.scope @> ${rotation.scope}::text[])
        AND resource @> ${rotation.resource}::text[]
        AND (dpop_jkt IS NULL OR dpop_jkt = ${rotation.dpopJkt})
        AND ('offline_access' = ANY("grant".scope) OR NOT 'offline_access' = ANY(refresh_token.scope))
      RETURNING grant_id, owner_id, client_id, refresh_token.scope, "grant".scope AS grant_scope, resource, dpop_jkt, auth_time, session_handle, "grant".expires_at AS absolute
    ), successor AS (
      INSERT INTO refresh_token (token_hash, grant_id, parent_hash, scope, resource, dpop_jkt, issued_at, expires_at)
      SELECT ${rotation.successorHash}, grant_id, ${rotation.tokenHash}, scope, resource, dpop_jkt, ${now}, LEAST(${rotation.successorIdleUntil}::timestamptz, absolute) FROM parent
      ON CONFLICT DO NOTHING
    ), access AS (
      INSERT INTO access_token (token_hash, grant_id, client_id, scope, audience, dpop_jkt, issued_at, expires_at)
      SELECT ${rotation.accessTokenHash}, grant_id, client_id, COALESCE(${rotation.scope}::text[], scope), 
             CASE WHEN cardinality(${rotation.resource}::text[]) > 0 THEN ${rotation.resource}::text[] ELSE resource END, ${rotation.dpopJkt}, ${now}, ${rotation.accessTokenExpiresAt}::timestamptz FROM parent
    )
    SELECT grant_id, owner_id, COALESCE(${rotation.scope}::text[], scope) AS scope, grant_scope, auth_time, session_handle FROM parent`
  if (!row) return null
  return {
    grantId: row.grant_id,
    ownerId: row.owner_id,
    scope: stillGranted(row.scope, row.grant_scope),
    authTime: row.auth_time,
    sessionHandle: row.session_handle,
  }
}

/** RFC 6749 §6: never more than the owner grants; what has been taken back since is not in the answer. */
function stillGranted(scope: string[], granted: readonly string[]): string[] {
  return scope.filter((word) => granted.includes(word))
}

type Row = {
  grant_id: string
  client_id: string
  owner_id: string
  scope: string[]
  grant_scope: string[]
  resource: string[]
  dpop_jkt: string | null
  expires_at: Date
  consumed_at: Date | null
  successor_used: boolean
  grant_expires_at: Date
  revoked_at: Date | null
  session_handle: string | null
  auth_time: Date
}

/** The refresh token as it is, spent or not: to say why it was refused, or what a JWT is to say. */
export async function findRefreshToken(tokenHash: string): Promise<RefreshRecord | null> {
  const [row] = await sql<Row>`
    SELECT r.grant_id, g.client_id, g.owner_id, r.scope, g.scope AS grant_scope, r.resource, r.dpop_jkt, r.expires_at, r.consumed_at,
           EXISTS (SELECT FROM refresh_token s WHERE s.parent_hash = r.token_hash AND s.consumed_at IS NOT NULL) AS successor_used,
           g.expires_at AS grant_expires_at, g.revoked_at, g.session_handle, g.auth_time
    FROM refresh_token r JOIN "grant" g ON g.id = r.grant_id WHERE r.token_hash = ${tokenHash}`
  if (!row) return null
  return {
    grantId: row.grant_id,
    clientId: row.client_id,
    ownerId: row.owner_id,
    scope: stillGranted(row.scope, row.grant_scope),
    mayKeepWorking: row.grant_scope.includes('offline_access') || !row.scope.includes('offline_access'),
    resource: row.resource,
    dpopJkt: row.dpop_jkt,
    expiresAt: row.expires_at,
    consumedAt: row.consumed_at,
    successorUsed: row.successor_used,
    grantExpiresAt: row.grant_expires_at,
    grantRevokedAt: row.revoked_at,
    sessionHandle: row.session_handle,
    authTime: row.auth_time,
  }
}
