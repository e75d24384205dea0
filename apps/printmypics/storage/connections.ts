import { configuration } from '#configuration'
import { db, sql } from './database.ts'
import { currentKeyId, seal, unseal } from './encryption.ts'

/** What CloudVault answered at the token endpoint (RFC 6749 §5.1). */
export type Tokens = { accessToken: string; refreshToken: string | null; expiresAt: Date; scope: readonly string[] }

/** A connection without its tokens: what a page may know. */
export type ConnectionSummary = {
  issuer: string
  scope: readonly string[]
  ownerName: string
  connectedAt: Date
  refreshedAt: Date | null
  takenBackAt: Date | null
}

/** The shopper's connection to the vault this shop is configured for; tokens of another issuer are never looked at. */
export function findConnection(shopperId: string): Promise<ConnectionSummary | null> {
  return db().connection.findFirst({
    where: { shopperId, issuer: configuration().issuer },
    select: { issuer: true, scope: true, ownerName: true, connectedAt: true, refreshedAt: true, takenBackAt: true },
  })
}

/** Connected, and not taken back. */
export function isOpen(connection: ConnectionSummary | null): connection is ConnectionSummary {
  return connection !== null && connection.takenBackAt === null
}

/** The tokens as they are now, and whether they still may be used. */
export type Kept = Tokens & { clientId: string; issuedAt: Date; takenBack: boolean }

export type KeptRow = {
  client_id: string
  access_token: string
  refresh_token: string | null
  access_token_expires_at: Date
  issued_at: Date
  scope: string[]
  taken_back_at: Date | null
}

/** Read at every request to the photo API, so it is one prepared statement. */
export async function readTokens(shopperId: string): Promise<Kept | null> {
  const [row] = await sql<KeptRow>`
    SELECT client_id, access_token, refresh_token, access_token_expires_at, scope, taken_back_at,
      coalesce(refreshed_at, connected_at) AS issued_at
    FROM connection WHERE shopper_id = ${shopperId} AND issuer = ${configuration().issuer}`
  return row ? openRow(row) : null
}

/** The row with its tokens readable. */
export function openRow(row: KeptRow): Kept {
  return {
    clientId: row.client_id,
    accessToken: unseal(row.access_token, 'access_token'),
    refreshToken: row.refresh_token && unseal(row.refresh_token, 'refresh_token'),
    expiresAt: row.access_token_expires_at,
    issuedAt: row.issued_at,
    scope: row.scope,
    takenBack: row.taken_back_at !== null,
  }
}

/** The columns that hold tokens, sealed. */
export function sealedColumns(tokens: Tokens) {
  return {
    keyId: currentKeyId(),
    accessToken: seal(tokens.accessToken, 'access_token'),
    refreshToken: tokens.refreshToken && seal(tokens.refreshToken, 'refresh_token'),
    accessTokenExpiresAt: tokens.expiresAt,
    scope: [...tokens.scope],
  }
}
