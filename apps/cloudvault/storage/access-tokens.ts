import { sql } from './database.ts'

/** RFC 6749 §1.4: a living access token, and for whom it speaks. */
export type AccessTokenRecord = {
  grantId: string | null
  clientId: string
  /** What was granted to the token and is still granted to the client. */
  scope: string[]
  audience: string[]
  dpopJkt: string | null
  issuedAt: Date
  expiresAt: Date
  owner: { id: string; name: string; email: string } | null
}

type Row = {
  grant_id: string | null
  client_id: string
  scope: string[]
  grant_scope: string[] | null
  audience: string[]
  dpop_jkt: string | null
  issued_at: Date
  expires_at: Date
  owner_id: string | null
  name: string
  email: string
}

/**
 * One look-up for opaque tokens and JWTs alike: alive means that token, grant and owner all are, right now. A token
 * without a grant may have been written while its client was being deleted, so there the client is looked for too.
 */
export async function findAccessToken(tokenHash: string, now: Date): Promise<AccessTokenRecord | null> {
  const [row] = await sql<Row>`
    SELECT t.grant_id, t.client_id, t.scope, t.audience, t.dpop_jkt, t.issued_at, t.expires_at,
           g.scope AS grant_scope, g.owner_id, o.name, o.email
    FROM access_token t LEFT JOIN "grant" g ON g.id = t.grant_id LEFT JOIN owner o ON o.id = g.owner_id
    WHERE t.token_hash = ${tokenHash} AND t.revoked_at IS NULL AND t.expires_at > ${now} AND g.revoked_at IS NULL
      AND (t.grant_id IS NOT NULL OR EXISTS (SELECT FROM client WHERE client.client_id = t.client_id))`
  if (!row) return null
  const { grant_scope: still } = row
  return {
    grantId: row.grant_id,
    clientId: row.client_id,
    scope: still ? row.scope.filter((scope) => still.includes(scope)) : row.scope,
    audience: row.audience,
    dpopJkt: row.dpop_jkt,
    issuedAt: row.issued_at,
    expiresAt: row.expires_at,
    owner: row.owner_id ? { id: row.owner_id, name: row.name, email: row.email } : null,
  }
}

type ClientToken = {
  tokenHash: string
  clientId: string
  scope: readonly string[]
  audience: readonly string[]
  dpopJkt: string | null
  now: Date
  expiresAt: Date
}

/** RFC 6749 §4.4.3: a token without an owner, so without a grant. */
export async function insertClientToken(token: ClientToken): Promise<void> {
  await sql`
    INSERT INTO access_token (token_hash, client_id, scope, audience, dpop_jkt, issued_at, expires_at)
    VALUES (${token.tokenHash}, ${token.clientId}, ${token.scope}, ${token.audience}, ${token.dpopJkt}, ${token.now}, ${token.expiresAt})`
}
