import { sql } from './database.ts'

/** Why a family ended, in the words the owner's log uses. */
export type RevocationReason = 'owner' | 'client' | 'code-replay' | 'refresh-reuse'

/**
 * Ends a family: every code, access token and refresh token of it is judged by this row, so nothing of it lives after
 * this statement has answered — not even a token that a refresh is inserting at this moment (RFC 7009 §2.1).
 */
export async function revokeGrant(grantId: string, reason: RevocationReason, now: Date): Promise<void> {
  await sql`
    UPDATE "grant" SET revoked_at = ${now}, revoked_reason = ${reason} WHERE id = ${grantId} AND revoked_at IS NULL`
}
