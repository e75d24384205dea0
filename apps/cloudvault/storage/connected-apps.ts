import { sql } from './database.ts'

/** What an owner has allowed one client, whether it has used it lately or not. */
export type ConnectedApp = {
  clientId: string
  clientName: string
  clientUri: string | null
  redirectUris: string[]
  verified: boolean
  /** The scopes of the living grants; empty when only the memory of a consent is left. */
  scope: string[]
  since: Date
  lastUsedAt: Date | null
  /** Until when at the latest; null when nothing is alive. */
  expiresAt: Date | null
}

/** Living grants and remembered consents, one line per client, those with a key first. */
export function connectedAppsOf(ownerId: string, now: Date): Promise<ConnectedApp[]> {
  return sql<ConnectedApp>`
    SELECT client.client_id AS "clientId", client_name AS "clientName", client_uri AS "clientUri",
           redirect_uris AS "redirectUris", verified,
           coalesce(alive.scope, '{}') AS scope,
           least(consent.granted_at, alive.since) AS since, alive.last_used_at AS "lastUsedAt", alive.expires_at AS "expiresAt"
    FROM client
    LEFT JOIN consent ON consent.client_id = client.client_id AND consent.owner_id = ${ownerId}
    LEFT JOIN LATERAL (
      SELECT min(created_at) AS since, max(last_used_at) AS last_used_at, max(expires_at) AS expires_at,
             array_agg(DISTINCT word) AS scope
      FROM "grant", unnest("grant".scope) AS word
      WHERE client_id = client.client_id AND owner_id = ${ownerId} AND revoked_at IS NULL AND expires_at > ${now}
    ) alive ON true
    WHERE consent.client_id IS NOT NULL OR alive.since IS NOT NULL
    ORDER BY alive.since IS NULL, since DESC`
}

/** The scopes this owner has approved for this client before. */
export async function consentedScope(ownerId: string, clientId: string): Promise<string[]> {
  const [consent] = await sql<{ scope: string[] }>`
    SELECT scope FROM consent WHERE owner_id = ${ownerId} AND client_id = ${clientId}`
  return consent?.scope ?? []
}

/** What the vault holds right now, for the consent page's numbers. */
export async function holdingsOf(ownerId: string): Promise<{ photos: number; albums: number }> {
  const [counts] = await sql<{ photos: number; albums: number }>`
    SELECT (SELECT count(*)::int FROM photo WHERE owner_id = ${ownerId}) AS photos,
           (SELECT count(*)::int FROM album WHERE owner_id = ${ownerId}) AS albums`
  return counts ?? { photos: 0, albums: 0 }
}

/**
 * Takes everything back: the families end and the consent is forgotten, in one statement. Every token is judged by its
 * grant's row, so nothing of this client lives after this has answered (RFC 7009 §2.1).
 */
export async function withdraw(ownerId: string, clientId: string, now: Date): Promise<boolean> {
  const taken = await sql`
    WITH forgotten AS (
      DELETE FROM consent WHERE owner_id = ${ownerId} AND client_id = ${clientId} RETURNING client_id
    ), ended AS (
      UPDATE "grant" SET revoked_at = ${now}, revoked_reason = 'owner'
      WHERE owner_id = ${ownerId} AND client_id = ${clientId} AND revoked_at IS NULL RETURNING client_id
    )
    SELECT client_id FROM forgotten UNION SELECT client_id FROM ended`
  return taken.length > 0
}

/** The scopes of the grants that the owner has just taken back, for the sentence that confirms it. */
export async function takenBackScope(ownerId: string, clientId: string): Promise<string[]> {
  const [last] = await sql<{ scope: string[] }>`
    SELECT scope FROM "grant" WHERE owner_id = ${ownerId} AND client_id = ${clientId} AND revoked_reason = 'owner'
    ORDER BY revoked_at DESC LIMIT 1`
  return last?.scope ?? []
}

/** Takes everything back from everybody, in one statement. */
export async function withdrawAll(ownerId: string, now: Date): Promise<void> {
  await sql`
    WITH forgotten AS (DELETE FROM consent WHERE owner_id = ${ownerId})
    UPDATE "grant" SET revoked_at = ${now}, revoked_reason = 'owner' WHERE owner_id = ${ownerId} AND revoked_at IS NULL`
}
