import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { answerBackChannel } from '#back-channel/answer'
import { configuration } from '#configuration'
import { hashOf, issueOpaqueToken } from '#oauth/opaque-token'
import { sql } from '#storage/database'

/** For tests of the photo API: a database named by the environment, a photo store of its own. */
export async function openVault(): Promise<{ storedFolders: () => Promise<number>; close: () => Promise<void> }> {
  const database = process.env.TEST_CLOUDVAULT_DATABASE_URL
  if (!database) throw new Error('TEST_CLOUDVAULT_DATABASE_URL is not set: `npm test` starts a PostgreSQL and sets it')
  const directory = await mkdtemp(join(tmpdir(), 'photos-'))
  process.env.CLOUDVAULT_DATABASE_URL = database
  process.env.CLOUDVAULT_SECRET = 's'.repeat(32)
  process.env.CLOUDVAULT_PHOTO_STORE = `file:${directory}`
  return {
    storedFolders: async () => {
      const entries = await readdir(directory, { recursive: true })
      return entries.filter((entry) => entry.split('/').length === 2).length
    },
    close: () => rm(directory, { recursive: true }),
  }
}

export async function anOwner(): Promise<string> {
  const [owner] = await sql<{ id: string }>`
    INSERT INTO owner (email, name, password_hash) VALUES (gen_random_uuid() || '@example.test', 'O', '-') RETURNING id`
  if (!owner) throw new Error('no owner was inserted')
  return owner.id
}

/** An access token for an owner, or for nobody. */
export async function aToken(ownerId: string | null, ...scope: string[]): Promise<string> {
  const token = issueOpaqueToken('access')
  await sql`INSERT INTO client (client_id, client_name) VALUES ('rehearsal', 'R') ON CONFLICT DO NOTHING`
  await sql`
    WITH approved AS (
      INSERT INTO "grant" (owner_id, client_id, scope, auth_time, expires_at)
      SELECT ${ownerId}::uuid, 'rehearsal', ${scope}::text[], now(), now() + interval '1 day'
      WHERE ${ownerId}::uuid IS NOT NULL RETURNING id
    )
    INSERT INTO access_token (token_hash, grant_id, client_id, scope, audience, expires_at)
    VALUES (${hashOf(token)}, (SELECT id FROM approved), 'rehearsal', ${scope}::text[],
            ${[`${configuration().issuer}/api/v1`]}, now() + interval '1 hour')`
  return token
}

/** One request to the photo API. */
export async function ask(token: string, path: string, init: RequestInit = {}): Promise<Response> {
  const headers = new Headers(init.headers)
  headers.set('Authorization', `Bearer ${token}`)
  return answerBackChannel(new Request(`http://127.0.0.1:4000/api/v1${path}`, { ...init, headers }))
}
