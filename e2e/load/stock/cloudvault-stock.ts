import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import type { OperationName } from '../operations.ts'
import { CHALLENGE, EVERYTHING, GRANTED, REDIRECT_URI, WEB } from './cast.ts'
import { hashOf, randomToken } from './hash.ts'
import type { Material } from './requests.ts'

/** Lays codes, tokens and sessions into CloudVault's tables, which the floor works on too. */
export function cloudVaultStock(pool: pg.Pool, owners: readonly string[], photographer: string, photoApi: string) {
  const someone = (_: unknown, i: number) => owners[i % owners.length] as string
  return {
    async lay(operation: OperationName, count: number): Promise<Material[]> {
      if (operation === 'redeem') return codes(pool, Array.from({ length: count }, someone))
      if (operation === 'refresh') return refreshTokens(pool, Array.from({ length: count }, someone))
      if (operation === 'authorize') return sessions(pool, owners)
      const isPhotoRead = operation === 'photos' || operation === 'thumbnail'
      return accessTokens(pool, Array.from({ length: count }, isPhotoRead ? () => photographer : someone), photoApi)
    },
  }
}

async function grants(pool: pg.Pool, owners: readonly string[], scope: readonly string[]): Promise<string[]> {
  const ids = owners.map(() => randomUUID())
  await pool.query(
    `INSERT INTO "grant" (id, owner_id, client_id, scope, auth_time, expires_at)
     SELECT id, owner, $3, $4, now(), now() + interval '90 days' FROM unnest($1::uuid[], $2::uuid[]) AS made(id, owner)`,
    [ids, owners, WEB.id, scope],
  )
  return ids
}

async function codes(pool: pg.Pool, owners: readonly string[]): Promise<Material[]> {
  const made = owners.map(() => randomToken('cv_ac_'))
  await pool.query(
    `INSERT INTO authorization_code (code_hash, grant_id, client_id, redirect_uri, code_challenge, expires_at)
     SELECT hash, id, $3, $4, $5, now() + interval '10 minutes' FROM unnest($1::text[], $2::uuid[]) AS made(hash, id)`,
    [made.map(hashOf), await grants(pool, owners, GRANTED), WEB.id, REDIRECT_URI, CHALLENGE],
  )
  return made
}

async function refreshTokens(pool: pg.Pool, owners: readonly string[]): Promise<Material[]> {
  const made = owners.map(() => randomToken('cv_rt_'))
  await pool.query(
    `INSERT INTO refresh_token (token_hash, grant_id, scope, expires_at)
     SELECT hash, id, $3, now() + interval '30 days' FROM unnest($1::text[], $2::uuid[]) AS made(hash, id)`,
    [made.map(hashOf), await grants(pool, owners, GRANTED), GRANTED],
  )
  return made
}

async function accessTokens(pool: pg.Pool, owners: readonly string[], audience: string): Promise<Material[]> {
  const made = owners.map(() => randomToken('cv_at_'))
  await pool.query(
    `INSERT INTO access_token (token_hash, grant_id, client_id, scope, audience, expires_at)
     SELECT hash, id, $3, $4, $5, now() + interval '1 hour' FROM unnest($1::text[], $2::uuid[]) AS made(hash, id)`,
    [made.map(hashOf), await grants(pool, owners, EVERYTHING), WEB.id, EVERYTHING, [audience]],
  )
  return made
}

/** One session for each owner, every one of whom has agreed before. */
async function sessions(pool: pg.Pool, owners: readonly string[]): Promise<Material[]> {
  const made = owners.map(() => randomToken(''))
  await pool.query(
    `INSERT INTO session (id_hash, owner_id, auth_time, expires_at)
     SELECT hash, owner, now(), now() + interval '30 days' FROM unnest($1::text[], $2::uuid[]) AS made(hash, owner)`,
    [made.map(hashOf), owners],
  )
  await pool.query(
    `INSERT INTO consent (owner_id, client_id, scope) SELECT unnest($1::uuid[]), $2, $3 ON CONFLICT DO NOTHING`,
    [owners, WEB.id, EVERYTHING],
  )
  return made.map((id) => `cv_session=${id}`)
}
