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
  /** Where the latest use came from. */
  lastUsedAddress: string | null
  /** Until when at the latest; null when nothing is alive. */
  expiresAt: Date | null
}

/** Living grants and remembered consents, one line per client, those with a key first. */
export function connectedAppsOf(ownerId: string, now: Date): Promise<ConnectedApp[]> {
  return sql<ConnectedApp>`
    SELECT client.client_id AS "clientId", client_name AS "clientName", client_uri AS "clientUri",
           redirect_uris AS "redirectUris", verified,
           coalesce(alive.scope, '{}') AS scope,
           least(consent.granted_at, alive.since) AS since, alive.last_used_at AS "lastUsedAt",
           alive.last_used_address AS "lastUsedAddress", alive.expires_at AS "expiresAt"
    FROM client
    LEFT JOIN consent ON consent.client_id = client.client_id AND consent.owner_id = ${ownerId}
    LEFT JOIN LATERAL (
      SELECT min(created_at) AS since, max(last_used_at) AS last_used_at,
             (array_agg(last_used_address ORDER BY last_used_at DESC NULLS LAST))[1] AS last_used_address, max(expires_at) AS expires_at,
             array_agg(DISTINCT word) AS scope
      FROM "grant", unnest("grant".scope) AS word
      WHERE client_id = client.client_id AND owner_id = ${ownerId} AND revoked_at IS NULL AND expires_at > ${now}
    ) alive ON true
    WHERE consent.client_id IS NOT NULL OR alive.since IS NOT NULL
    ORDER BY alive.since IS NULL, since DESC`
}

/** One living approval of a client: RFC 6749 §1.3's grant, as its owner sees it. */
export type LivingGrant = {
  id: string
  scope: string[]
  createdAt: Date
  lastUsedAt: Date | null
  lastUsedAddress: string | null
  expiresAt: Date
}

/** The newest first; someone who connects in two browsers has two. */
export function livingGrantsOf(ownerId: string, clientId: string, now: Date): Promise<LivingGrant[]> {
  return sql<LivingGrant>`
    SELECT id, scope, created_at AS "createdAt", last_used_at AS "lastUsedAt",
           last_used_address AS "lastUsedAddress", expires_at AS "expiresAt"
    FROM "grant" WHERE owner_id = ${ownerId} AND client_id = ${clientId} AND revoked_at IS NULL AND expires_at > ${now}
    ORDER BY created_at DESC`
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
