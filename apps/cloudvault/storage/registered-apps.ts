import type { Client } from '#oauth/client'
import { columnsOf, forgetClient } from './clients.ts'
import { db, sql } from './database.ts'
import { storable } from './text-format.ts'

/** A client that an owner registered on the developers' pages, in one line. */
export type RegisteredApp = Pick<
  Client,
  'clientId' | 'clientName' | 'grantTypes' | 'tokenEndpointAuthMethod' | 'applicationType'
> & { createdAt: Date; owners: number }

/** This developer's apps, newest first, each with the number of owners whose vault it can reach right now. */
export function appsOf(developerId: string, now: Date): Promise<RegisteredApp[]> {
  return sql<RegisteredApp>`
    SELECT client_id AS "clientId", client_name AS "clientName", grant_types AS "grantTypes", created_at AS "createdAt",
           token_endpoint_auth_method AS "tokenEndpointAuthMethod", application_type AS "applicationType",
           (SELECT count(DISTINCT owner_id)::int FROM "grant"
            WHERE client_id = client.client_id AND revoked_at IS NULL AND expires_at > ${now}) AS owners
    FROM client WHERE developer_id = ${developerId} ORDER BY created_at DESC, client_id`
}

export type AppRecord = Client & { createdAt: Date; updatedAt: Date }

/** One of this developer's apps. Another's is null: that it exists is nobody else's business. */
export async function findApp(developerId: string, clientId: string): Promise<AppRecord | null> {
  return db().client.findFirst({ where: { clientId: storable(clientId), developerId } })
}

/** How many owners' vaults it can reach right now. */
export async function ownersConnected(clientId: string, now: Date): Promise<number> {
  const [row] = await sql<{ owners: number }>`
    SELECT count(DISTINCT owner_id)::int AS owners FROM "grant"
    WHERE client_id = ${clientId} AND revoked_at IS NULL AND expires_at > ${now}`
  return row?.owners ?? 0
}

/** More than anybody needs, and few enough that nobody fills the table. */
export const MOST_APPS = 50

/** False: this developer has as many as one may have. */
export async function registerApp(developerId: string, client: Client): Promise<boolean> {
  if ((await db().client.count({ where: { developerId } })) >= MOST_APPS) return false
  await db().client.create({ data: { ...columnsOf(client), developerId } })
  return true
}

/** Writes what the form can change and nothing else: a secret that is rolled meanwhile stays rolled. */
export async function changeApp(developerId: string, client: Client): Promise<boolean> {
  const { clientId } = client
  const { clientName, clientUri, logoUri, redirectUris, postLogoutRedirectUris, allowedOrigins } = columnsOf(client)
  const { scope, defaultScope, requirePkce, accessTokenFormat, introspection, resources, verified } = columnsOf(client)
  const { codeTtl, accessTokenTtl, refreshTokenIdleTtl, refreshTokenAbsoluteTtl } = client
  const identity = { clientName, clientUri, logoUri, redirectUris, postLogoutRedirectUris, allowedOrigins, verified }
  const powers = { scope, defaultScope, requirePkce, accessTokenFormat, introspection, resources }
  const lifetimes = { codeTtl, accessTokenTtl, refreshTokenIdleTtl, refreshTokenAbsoluteTtl }
  const { count } = await db().client.updateMany({
    where: { clientId, developerId },
    data: { ...identity, ...powers, ...lifetimes },
  })
  forgetClient(clientId)
  return count > 0
}

/**
 * RFC 7592 §A.1: a new secret, the old one good until `overlapUntil` (null: it ends now). While an overlap runs, the
 * secret from before it stays: that is the one on the machines, and a button pressed twice must not lock them out.
 */
export async function rollSecret(
  developerId: string,
  clientId: string,
  roll: { secretHash: string; overlapUntil: Date | null; now: Date },
): Promise<boolean> {
  const rolled = await sql`
    UPDATE client SET
      previous_secret_hash = CASE WHEN ${roll.overlapUntil}::timestamptz IS NULL THEN NULL
                                  WHEN previous_secret_until > ${roll.now} THEN previous_secret_hash
                                  ELSE client_secret_hash END,
      previous_secret_until = CASE WHEN ${roll.overlapUntil}::timestamptz IS NULL THEN NULL
                                   WHEN previous_secret_until > ${roll.now} THEN previous_secret_until
                                   ELSE ${roll.overlapUntil}::timestamptz END,
      client_secret_hash = ${roll.secretHash}, updated_at = ${roll.now}
    WHERE client_id = ${clientId} AND developer_id = ${developerId} AND client_secret_hash IS NOT NULL
    RETURNING client_id`
  forgetClient(clientId)
  return rolled.length > 0
}

/** Ends the overlap before its time. */
export async function endOldSecret(developerId: string, clientId: string): Promise<void> {
  await sql`
    UPDATE client SET previous_secret_hash = NULL, previous_secret_until = NULL
    WHERE client_id = ${clientId} AND developer_id = ${developerId}`
  forgetClient(clientId)
}

/** The registration goes, and with it every grant, code and token: the ones without an owner have no row to go with. */
export async function deleteApp(developerId: string, clientId: string): Promise<boolean> {
  const gone = await sql`
    WITH gone AS (
      DELETE FROM client WHERE client_id = ${clientId} AND developer_id = ${developerId} RETURNING client_id
    ), tokens AS (
      DELETE FROM access_token WHERE grant_id IS NULL AND client_id IN (SELECT client_id FROM gone)
    )
    SELECT client_id FROM gone`
  forgetClient(clientId)
  return gone.length > 0
}
