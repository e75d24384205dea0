import { randomUUID } from 'node:crypto'
import { answerBackChannel } from '#back-channel/answer'
import { configuration } from '#configuration'
import { hashOf, issueOpaqueToken } from '#oauth/opaque-token'
import { challengeOf } from '#oauth/pkce'
import { photoApi } from '#oauth/resource-indicator'
import { sql } from '#storage/database'
import { anOwner } from './photo-rehearsal.ts'

/** For tests of the token endpoint: codes and tokens as the rest of the dance would have left them. */
export const VERIFIER = 'v'.repeat(43)
export const REDIRECT_URI = 'https://client.test/cb'
const SCOPE = ['read_photos', 'list_albums']

export async function aWebClient(): Promise<string> {
  const id = randomUUID()
  await sql`
    INSERT INTO client (client_id, client_name, client_secret_hash, token_endpoint_auth_method, grant_types, redirect_uris, scope, default_scope)
    VALUES (${id}, 'C', ${hashOf('secret')}, 'client_secret_basic', '{authorization_code,refresh_token}', ${[REDIRECT_URI, `${REDIRECT_URI}2`]}, ${SCOPE}, ${SCOPE})`
  return id
}

export async function aGrant(clientId: string): Promise<string> {
  const [grant] = await sql<{ id: string }>`
    INSERT INTO "grant" (owner_id, client_id, scope, auth_time, expires_at)
    VALUES (${await anOwner()}::uuid, ${clientId}, ${SCOPE}, now(), now() + interval '1 day') RETURNING id`
  if (!grant) throw new Error('no grant was inserted')
  return grant.id
}

type Made = { lives?: number; challenge?: string | null }

/** A code in the client's hands; `lives` in seconds. */
export async function aCode(clientId: string, grantId: string, made: Made = {}): Promise<string> {
  const { lives = 60, challenge = challengeOf(VERIFIER) } = made
  const code = issueOpaqueToken('code')
  await sql`
    INSERT INTO authorization_code (code_hash, grant_id, client_id, redirect_uri, code_challenge, resource, expires_at)
    VALUES (${hashOf(code)}, ${grantId}::uuid, ${clientId}, ${REDIRECT_URI}, ${challenge}, ${[photoApi(configuration().issuer)]}, ${new Date(Date.now() + lives * 1000)})`
  return code
}

/** A refresh token; `usedAgo`: seconds since it was used, and then its successor exists too. */
export async function aRefreshToken(grantId: string, usedAgo: number | null = null): Promise<string> {
  const token = issueOpaqueToken('refresh')
  const usedAt = usedAgo === null ? null : new Date(Date.now() - usedAgo * 1000)
  await sql`
    INSERT INTO refresh_token (token_hash, grant_id, scope, resource, expires_at, consumed_at)
    VALUES (${hashOf(token)}, ${grantId}::uuid, ${SCOPE}, ${[photoApi(configuration().issuer)]}, now() + interval '1 hour', ${usedAt}::timestamptz)`
  return token
}

export async function takeBack(grantId: string): Promise<void> {
  await sql`UPDATE "grant" SET revoked_at = now() WHERE id = ${grantId}::uuid`
}

export async function isTakenBack(grantId: string): Promise<boolean> {
  const [row] = await sql<{
    gone: boolean
  }>`SELECT revoked_at IS NOT NULL AS gone FROM "grant" WHERE id = ${grantId}::uuid`
  return row?.gone === true
}

/** The client at the token endpoint. */
export async function asks(clientId: string, form: Record<string, string>): Promise<Response> {
  const headers = { authorization: `Basic ${btoa(`${clientId}:secret`)}` }
  const request = new Request('http://127.0.0.1:4000/oauth2/token', {
    method: 'POST',
    body: new URLSearchParams(form),
    headers,
  })
  return answerBackChannel(request)
}

export function redeems(clientId: string, code: string, different: Record<string, string> = {}): Promise<Response> {
  const usual = { grant_type: 'authorization_code', code, redirect_uri: REDIRECT_URI, code_verifier: VERIFIER }
  return asks(clientId, { ...usual, ...different })
}

export function refreshes(clientId: string, token: string, different: Record<string, string> = {}): Promise<Response> {
  return asks(clientId, { grant_type: 'refresh_token', refresh_token: token, ...different })
}
