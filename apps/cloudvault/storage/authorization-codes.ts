import type { CodeRecord } from '#oauth/authorization-code'
import { sql } from './database.ts'

/** The tokens that a redemption inserts; their plaintext goes to the client and nowhere else. */
export type NewTokens = {
  accessTokenHash: string
  accessTokenExpiresAt: Date
  /** Null where the client is not registered for refresh tokens. */
  refreshTokenHash: string | null
  refreshTokenDpopJkt: string | null
  refreshTokenExpiresAt: Date
}

/** Who and what a token speaks for. */
export type Redeemed = {
  grantId: string
  ownerId: string
  scope: string[]
  nonce: string | null
  authTime: Date
  sessionHandle: string | null
}

type RedeemedRow = {
  grant_id: string
  owner_id: string
  scope: string[]
  nonce: string | null
  auth_time: Date
  session_handle: string | null
}

/** What the request must show for the code to be spent: RFC 6749 §4.1.3's conditions, as the database compares them. */
export type Shown = {
  codeHash: string
  clientId: string
  redirectUri: string | null
  onlyRedirectUri: string | null
  codeChallenge: string | null
  resource: readonly string[]
  dpopJkt: string | null
}

/**
 * RFC 6749 §4.1.2: the code for exactly one caller, however many arrive at once. Its tokens are inserted by the same
 * statement, so there is no token without its record and no code half spent. Null: ask `findCode` why.
 */
export async function consumeCode(shown: Shown, tokens: NewTokens, now: Date): Promise<Redeemed | null> {
  const [row] = await sql<RedeemedRow>`
    WITH code AS (
      UPDATE authorization_code SET consumed_at = ${now} FROM "grant"
      WHERE code_hash = ${shown.codeHash} AND consumed_at IS NULL AND authorization_code.expires_at > ${now}
        AND authorization_code.client_id = ${shown.clientId}
        AND code_challenge IS NOT DISTINCT FROM ${shown.codeChallenge}
        AND (redirect_uri = ${shown.redirectUri} OR (redirect_uri IS NULL AND COALESCE(${shown.redirectUri} = ${shown.onlyRedirectUri}, ${shown.redirectUri}::text IS NULL)))
        AND resource @> ${shown.resource}::text[] AND (dpop_jkt IS NULL OR dpop_jkt = ${shown.dpopJkt})
        AND "grant".id = grant_id AND revoked_at IS NULL
      RETURNING grant_id, authorization_code.client_id, owner_id, scope, resource, nonce, auth_time, session_handle
    ), access AS (
      INSERT INTO access_token (token_hash, grant_id, client_id, scope, audience, dpop_jkt, issued_at, expires_at)
      SELECT ${tokens.accessTokenHash}, grant_id, client_id, scope,
             CASE WHEN cardinality(${shown.resource}::text[]) > 0 THEN ${shown.resource}::text[] ELSE resource END, ${shown.dpopJkt}, ${now}, ${tokens.accessTokenExpiresAt}::timestamptz FROM code
    ), refresh AS (
      INSERT INTO refresh_token (token_hash, grant_id, scope, resource, dpop_jkt, issued_at, expires_at)
      SELECT ${tokens.refreshTokenHash}, grant_id, scope, resource, ${tokens.refreshTokenDpopJkt}, ${now}, ${tokens.refreshTokenExpiresAt}::timestamptz
      FROM code WHERE ${tokens.refreshTokenHash}::text IS NOT NULL
    )
    SELECT grant_id, owner_id, scope, nonce, auth_time, session_handle FROM code`
  if (!row) return null
  return {
    grantId: row.grant_id,
    ownerId: row.owner_id,
    scope: row.scope,
    nonce: row.nonce,
    authTime: row.auth_time,
    sessionHandle: row.session_handle,
  }
}

type CodeRow = RedeemedRow & {
  client_id: string
  redirect_uri: string | null
  code_challenge: string | null
  dpop_jkt: string | null
  resource: string[]
  expires_at: Date
  consumed_at: Date | null
  revoked_at: Date | null
}

/** The code as it is, spent or not: to say why it was refused, or what a JWT is to say. */
export async function findCode(codeHash: string): Promise<CodeRecord | null> {
  const [row] = await sql<CodeRow>`
    SELECT c.grant_id, c.client_id, c.redirect_uri, c.code_challenge, c.dpop_jkt, c.nonce, c.resource, c.expires_at, c.consumed_at,
           g.scope, g.owner_id, g.auth_time, g.session_handle, g.revoked_at
    FROM authorization_code c JOIN "grant" g ON g.id = c.grant_id WHERE c.code_hash = ${codeHash}`
  if (!row) return null
  return {
    grantId: row.grant_id,
    clientId: row.client_id,
    redirectUri: row.redirect_uri,
    codeChallenge: row.code_challenge,
    dpopJkt: row.dpop_jkt,
    nonce: row.nonce,
    resource: row.resource,
    scope: row.scope,
    ownerId: row.owner_id,
    authTime: row.auth_time,
    sessionHandle: row.session_handle,
    expiresAt: row.expires_at,
    consumedAt: row.consumed_at,
    grantRevokedAt: row.revoked_at,
  }
}

/** A spent code as if it had not been: for a lab's client, whose server forgets to look. */
export async function putBack(codeHash: string, clientId: string): Promise<void> {
  await sql`UPDATE authorization_code SET consumed_at = NULL WHERE code_hash = ${codeHash} AND client_id = ${clientId}`
}
