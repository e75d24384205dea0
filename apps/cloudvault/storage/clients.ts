import type { Client } from '#oauth/client'
import { db, sql } from './database.ts'
import { Prisma } from './generated/client.ts'

/**
 * Client records change rarely and are read by every request, so each process keeps them for a moment.
 * A client that was not found is never remembered: it may be registered the next moment.
 */
const FRESH_FOR = 1_000
const MOST = 10_000
type Kept = { client: Promise<Client | null>; until: number }
const KEY = Symbol.for('cloudvault.clients')
const home = globalThis as { [KEY]?: Map<string, Kept> }

function kept(): Map<string, Kept> {
  home[KEY] ??= new Map()
  return home[KEY]
}

/** A registered client by its `client_id`. RFC 6749 §2.2 */
export function findClient(clientId: string): Promise<Client | null> {
  const known = kept().get(clientId)
  if (known && known.until > performance.now()) return known.client
  if (kept().size >= MOST) kept().clear()
  // Kept while it is on its way: of all the requests that find it too old, one reads it again.
  const fresh: Kept = { client: read(clientId), until: performance.now() + FRESH_FOR }
  kept().set(clientId, fresh)
  const forget = () => kept().get(clientId) === fresh && kept().delete(clientId)
  fresh.client.then((client) => client ?? forget(), forget)
  return fresh.client
}

/** Prisma would compile this anew every second, and everybody would wait for that. */
async function read(clientId: string): Promise<Client | null> {
  const [client] = await sql<Client>`
    SELECT client_id AS "clientId", client_secret_hash AS "clientSecretHash",
           previous_secret_hash AS "previousSecretHash", previous_secret_until AS "previousSecretUntil",
           client_name AS "clientName", client_uri AS "clientUri", logo_uri AS "logoUri", policy_uri AS "policyUri",
           tos_uri AS "tosUri", contacts, redirect_uris AS "redirectUris", response_types AS "responseTypes",
           grant_types AS "grantTypes", token_endpoint_auth_method AS "tokenEndpointAuthMethod",
           application_type AS "applicationType", scope, default_scope AS "defaultScope",
           require_pkce AS "requirePkce", access_token_format AS "accessTokenFormat",
           allowed_origins AS "allowedOrigins", post_logout_redirect_uris AS "postLogoutRedirectUris",
           code_ttl AS "codeTtl", access_token_ttl AS "accessTokenTtl",
           refresh_token_idle_ttl AS "refreshTokenIdleTtl", refresh_token_absolute_ttl AS "refreshTokenAbsoluteTtl",
           introspection, resources, jwks, id_token_signed_response_alg AS "idTokenSignedResponseAlg",
           dpop_bound_access_tokens AS "dpopBoundAccessTokens",
           require_pushed_authorization_requests AS "requirePushedAuthorizationRequests",
           backchannel_logout_uri AS "backchannelLogoutUri",
           backchannel_logout_session_required AS "backchannelLogoutSessionRequired",
           verified, other_metadata AS "otherMetadata"
    FROM client WHERE client_id = ${clientId}`
  return client ?? null
}

/** Registers a client, or replaces the registration it has. */
export async function saveClient(client: Client): Promise<void> {
  const data = columnsOf(client)
  await db().client.upsert({ where: { clientId: client.clientId }, create: data, update: data })
  forgetClient(client.clientId)
}

/** A record as Prisma writes it: with lists of its own. */
export function columnsOf(client: Client) {
  return {
    ...client,
    contacts: [...client.contacts],
    redirectUris: [...client.redirectUris],
    responseTypes: [...client.responseTypes],
    grantTypes: [...client.grantTypes],
    scope: [...client.scope],
    defaultScope: [...client.defaultScope],
    allowedOrigins: [...client.allowedOrigins],
    postLogoutRedirectUris: [...client.postLogoutRedirectUris],
    resources: [...client.resources],
    jwks: client.jwks ?? Prisma.DbNull, // `undefined` would leave the old keys standing
    otherMetadata: client.otherMetadata ?? {},
  }
}

/** The next request reads the record again. */
export function forgetClient(clientId: string): void {
  kept().delete(clientId)
}

/** Whether some client registered this origin for its scripts. */
export async function isRegisteredOrigin(origin: string): Promise<boolean> {
  const rows = await sql`SELECT FROM client WHERE allowed_origins @> ARRAY[${origin}]::text[] LIMIT 1`
  return rows.length > 0
}

/** Whether some resource server registered this identifier as its own. RFC 8707 §2 */
export async function isGuardedResource(resource: string): Promise<boolean> {
  const rows = await sql`SELECT FROM client WHERE introspection AND resources @> ARRAY[${resource}]::text[] LIMIT 1`
  return rows.length > 0
}
