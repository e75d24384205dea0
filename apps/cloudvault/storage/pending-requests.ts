import type { AuthorizationRequest } from '#oauth/authorization-request'
import { issueIdentifier } from '#oauth/opaque-token'
import { sql } from './database.ts'

/** RFC 6749 §4.1.1: an authorization request that waits for its owner. */
export type PendingRequestRecord = {
  id: string
  clientId: string
  request: AuthorizationRequest
  createdAt: Date
  expiresAt: Date
  decidedAt: Date | null
}

type Row = {
  id: string
  client_id: string
  parameters: AuthorizationRequest
  created_at: Date
  expires_at: Date
  decided_at: Date | null
}

/** No browser yet: a POST from another site arrives without cookies, so the first GET claims it. */
export const UNCLAIMED = ''

/** Stores the request for the browser that brought it; returns its id. */
export async function createPendingRequest(
  request: AuthorizationRequest,
  browserHash: string,
  now: Date,
  ttlSeconds: number,
  id = issueIdentifier(),
): Promise<string> {
  const expiresAt = new Date(now.getTime() + ttlSeconds * 1000)
  await sql`
    INSERT INTO pending_request (id, browser_hash, client_id, parameters, created_at, expires_at)
    VALUES (${id}, ${browserHash}, ${request.clientId}, ${JSON.stringify(request)}, ${now}, ${expiresAt})`
  return id
}

/** The pending request, for the browser it is bound to and for no other; decided and expired ones too. */
export async function findPendingRequest(id: string, browserHash: string | null): Promise<PendingRequestRecord | null> {
  if (!browserHash) return null
  const [row] = await sql<Row>`
    SELECT id, client_id, parameters, created_at, expires_at, decided_at
    FROM pending_request WHERE id = ${id} AND browser_hash = ${browserHash}`
  if (!row) return null
  return {
    id: row.id,
    clientId: row.client_id,
    request: row.parameters,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    decidedAt: row.decided_at,
  }
}

/** Binds an unclaimed request to this browser, once. */
export async function claimPendingRequest(id: string, browserHash: string): Promise<void> {
  await sql`UPDATE pending_request SET browser_hash = ${browserHash} WHERE id = ${id} AND browser_hash = ${UNCLAIMED}`
}

/** Can this request still be decided? */
export function isOpen(pending: PendingRequestRecord, now: Date): boolean {
  return pending.decidedAt === null && now < pending.expiresAt
}

/** The owner said no: nothing else will come of this request. Whether this call was the one that decided. */
export async function closePendingRequest(id: string, browserHash: string, now: Date): Promise<boolean> {
  const closed = await sql`
    UPDATE pending_request SET decided_at = ${now}
    WHERE id = ${id} AND browser_hash = ${browserHash} AND decided_at IS NULL AND expires_at > ${now} RETURNING id`
  return closed.length === 1
}
