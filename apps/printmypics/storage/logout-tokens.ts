import type { LogoutToken } from '#cloudvault/logout-token'
import { hashOf } from '#session/opaque'
import { sql } from './database.ts'

const A_MINUTE_OF_SKEW = 60

/**
 * OIDC Back-Channel Logout §2.7: ends the sessions that the token means, the one with its `sid` or all of its `sub`,
 * and remembers its `jti` in the same statement: obeyed once, and not burnt when the database fails.
 * @returns false when this token has been obeyed before (§2.6).
 */
export async function obeyLogoutToken(token: LogoutToken): Promise<boolean> {
  await sql`DELETE FROM logout_token_seen WHERE expires_at < now() - make_interval(secs => ${A_MINUTE_OF_SKEW})`
  const [row] = await sql<{ first: boolean }>`
    WITH first AS (
      INSERT INTO logout_token_seen (issuer, jti_hash, expires_at)
      VALUES (${token.issuer}, ${hashOf(token.jti)}, ${token.expiresAt}) ON CONFLICT DO NOTHING RETURNING issuer
    ), ended AS (
      UPDATE session SET ended_at = now() FROM first
      WHERE session.issuer = first.issuer AND session.ended_at IS NULL
        AND (${token.sid}::text IS NULL OR session.sid = ${token.sid})
        AND (${token.subject}::text IS NULL OR session.subject = ${token.subject})
    )
    SELECT EXISTS (SELECT FROM first) AS first`
  return row?.first ?? false
}
