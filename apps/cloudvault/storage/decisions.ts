import type { AuthorizationRequest } from '#oauth/authorization-request'
import { sql } from './database.ts'

/** RFC 6749 §4.1.2: what the owner's yes turns into. */
export type Approval = {
  request: AuthorizationRequest
  ownerId: string
  sessionHandle: string
  authTime: Date
  codeHash: string
  now: Date
  codeExpiresAt: Date
  grantExpiresAt: Date
}

/**
 * The owner approved on the consent page. Decision, grant, code and the memory of it are one statement: however often
 * the button is pressed, one code comes of it. False: someone has decided before, or it is too late.
 */
export async function approve(pendingId: string, browserHash: string, approval: Approval): Promise<boolean> {
  const { request, ownerId, now } = approval
  const rows = await sql`
    WITH decided AS (
      UPDATE pending_request SET decided_at = ${now}, owner_id = ${ownerId}
      WHERE id = ${pendingId} AND browser_hash = ${browserHash} AND decided_at IS NULL AND expires_at > ${now}
      RETURNING client_id
    ), approved AS (
      INSERT INTO "grant" (owner_id, client_id, scope, session_handle, auth_time, created_at, expires_at)
      SELECT ${ownerId}::uuid, client_id, ${request.scope}::text[], ${approval.sessionHandle}::uuid, ${approval.authTime}::timestamptz, ${now}, ${approval.grantExpiresAt}::timestamptz
      FROM decided RETURNING id, client_id
    ), remembered AS (
      INSERT INTO consent (owner_id, client_id, scope, granted_at, updated_at)
      SELECT ${ownerId}::uuid, client_id, ${request.scope}::text[], ${now}, ${now} FROM decided
      ON CONFLICT (owner_id, client_id) DO UPDATE SET updated_at = excluded.updated_at,
        scope = ARRAY(SELECT DISTINCT unnest(consent.scope || excluded.scope))
    )
    INSERT INTO authorization_code (code_hash, grant_id, client_id, redirect_uri, code_challenge, nonce, resource, dpop_jkt, created_at, expires_at)
    SELECT ${approval.codeHash}, id, client_id, ${request.requestedRedirectUri}, ${request.codeChallenge}, ${request.nonce}, ${request.resource}::text[], ${request.dpopJkt}, ${now}, ${approval.codeExpiresAt}::timestamptz
    FROM approved RETURNING grant_id`
  return rows.length === 1
}

/**
 * The owner approved this client for this scope before, so nobody is asked: grant and code, in one statement, if the
 * memory holds what is needed. `pendingId` null: the request never had to wait.
 */
export async function approveFromMemory(
  pendingId: string | null,
  approval: Approval,
  needed: readonly string[],
): Promise<boolean> {
  const { request, ownerId, now } = approval
  const rows = await sql`
    WITH remembered AS (
      SELECT owner_id, client_id FROM consent
      WHERE owner_id = ${ownerId} AND client_id = ${request.clientId} AND scope @> ${needed}::text[]
    ), decided AS (
      UPDATE pending_request SET decided_at = ${now}, owner_id = ${ownerId}
      WHERE id = ${pendingId} AND decided_at IS NULL AND EXISTS (SELECT FROM remembered) RETURNING id
    ), approved AS (
      INSERT INTO "grant" (owner_id, client_id, scope, session_handle, auth_time, created_at, expires_at)
      SELECT owner_id, client_id, ${request.scope}::text[], ${approval.sessionHandle}::uuid, ${approval.authTime}::timestamptz, ${now}, ${approval.grantExpiresAt}::timestamptz
      FROM remembered WHERE ${pendingId}::text IS NULL OR EXISTS (SELECT FROM decided)
      RETURNING id, client_id
    )
    INSERT INTO authorization_code (code_hash, grant_id, client_id, redirect_uri, code_challenge, nonce, resource, dpop_jkt, created_at, expires_at)
    SELECT ${approval.codeHash}, id, client_id, ${request.requestedRedirectUri}, ${request.codeChallenge}, ${request.nonce}, ${request.resource}::text[], ${request.dpopJkt}, ${now}, ${approval.codeExpiresAt}::timestamptz
    FROM approved RETURNING grant_id`
  return rows.length === 1
}

/** Whether the owner has approved this client for all of this scope before. */
export async function isRemembered(ownerId: string, clientId: string, scope: readonly string[]): Promise<boolean> {
  const rows = await sql`
    SELECT 1 FROM consent WHERE owner_id = ${ownerId} AND client_id = ${clientId} AND scope @> ${scope}::text[]`
  return rows.length === 1
}
