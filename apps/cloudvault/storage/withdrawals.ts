import { sql } from './database.ts'

/** Who takes what back, and from where. */
export type Withdrawal = { ownerId: string; clientId: string; address: string; now: Date }

/**
 * Takes everything back: the families end and the consent is forgotten, in one statement. Every token is judged by its
 * grant's row, so nothing of this client lives after this has answered (RFC 7009 §2.1).
 */
export async function withdraw({ ownerId, clientId, address, now }: Withdrawal): Promise<boolean> {
  const noted = await sql`
    WITH forgotten AS (
      DELETE FROM consent WHERE owner_id = ${ownerId} AND client_id = ${clientId} RETURNING client_id
    ), ended AS (
      UPDATE "grant" SET revoked_at = ${now}, revoked_reason = 'owner'
      WHERE owner_id = ${ownerId} AND client_id = ${clientId} AND revoked_at IS NULL RETURNING client_id
    )
    INSERT INTO activity (owner_id, kind, client_id, address, at)
    SELECT ${ownerId}::uuid, 'withdrawn', client_id, ${address}, ${now}::timestamptz
    FROM (SELECT client_id FROM forgotten UNION SELECT client_id FROM ended) AS taken RETURNING id`
  return noted.length > 0
}

/**
 * Takes one scope back, from the consent and from every family at once. Access tokens are cut down to their grant's
 * scope when they are looked up, refreshes when they are answered (RFC 6749 §6): neither has to be written anew here.
 * A grant of that scope alone ends. False: there was nothing to take.
 */
export async function withdrawScope({ ownerId, clientId, address, now }: Withdrawal, scope: string): Promise<boolean> {
  const noted = await sql`
    WITH narrowed AS (
      UPDATE "grant" SET scope = array_remove(scope, ${scope}::text)
      WHERE owner_id = ${ownerId} AND client_id = ${clientId} AND revoked_at IS NULL
        AND ${scope} = ANY(scope) AND cardinality(scope) > 1 RETURNING client_id
    ), ended AS (
      UPDATE "grant" SET revoked_at = ${now}, revoked_reason = 'owner'
      WHERE owner_id = ${ownerId} AND client_id = ${clientId} AND revoked_at IS NULL
        AND scope = ARRAY[${scope}::text] RETURNING client_id
    ), remembered AS (
      UPDATE consent SET scope = array_remove(scope, ${scope}::text), updated_at = ${now}
      WHERE owner_id = ${ownerId} AND client_id = ${clientId}
        AND ${scope} = ANY(scope) AND cardinality(scope) > 1 RETURNING client_id
    ), forgotten AS (
      DELETE FROM consent
      WHERE owner_id = ${ownerId} AND client_id = ${clientId} AND scope = ARRAY[${scope}::text] RETURNING client_id
    )
    INSERT INTO activity (owner_id, kind, client_id, detail, address, at)
    SELECT ${ownerId}::uuid, 'scope-withdrawn', client_id, ${scope}::text, ${address}, ${now}::timestamptz
    FROM (SELECT client_id FROM narrowed UNION SELECT client_id FROM ended
          UNION SELECT client_id FROM remembered UNION SELECT client_id FROM forgotten) AS taken RETURNING id`
  return noted.length > 0
}

/** Takes everything back from everybody, in one statement. */
export async function withdrawAll(ownerId: string, address: string, now: Date): Promise<void> {
  await sql`
    WITH forgotten AS (
      DELETE FROM consent WHERE owner_id = ${ownerId} RETURNING client_id
    ), ended AS (
      UPDATE "grant" SET revoked_at = ${now}, revoked_reason = 'owner'
      WHERE owner_id = ${ownerId} AND revoked_at IS NULL RETURNING client_id
    )
    INSERT INTO activity (owner_id, kind, client_id, address, at)
    SELECT ${ownerId}::uuid, 'withdrawn', client_id, ${address}, ${now}::timestamptz
    FROM (SELECT client_id FROM forgotten UNION SELECT client_id FROM ended) AS taken`
}

/** The scopes of the grants that the owner has just taken back, for the sentence that confirms it. */
export async function takenBackScope(ownerId: string, clientId: string): Promise<string[]> {
  const [last] = await sql<{ scope: string[] }>`
    SELECT array_agg(DISTINCT word) AS scope FROM "grant", unnest(scope) AS word
    WHERE owner_id = ${ownerId} AND client_id = ${clientId} AND revoked_reason = 'owner' AND revoked_at = (
      SELECT max(revoked_at) FROM "grant"
      WHERE owner_id = ${ownerId} AND client_id = ${clientId} AND revoked_reason = 'owner')`
  return last?.scope ?? []
}
