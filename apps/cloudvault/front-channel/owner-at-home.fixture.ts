import { answerBackChannel } from '#back-channel/answer'
import { configuration } from '#configuration'
import { hashOf, issueOpaqueToken } from '#oauth/opaque-token'
import { csrfFor } from '#session/csrf'
import { hashPassword } from '#session/password'
import { hashOfId, randomId } from '#session/random-id'
import { sql } from '#storage/database'
import { renewSession } from '#storage/sessions'
import { answerFrontChannel } from './answer.ts'

export const PASSWORD = 'the right one'

/** Somebody signed in at a browser. */
export class AtHome {
  constructor(
    readonly id: string,
    readonly cookie: string,
  ) {}

  /** Sends one of the owner's forms; the answer as it came. */
  async sends(path: string, fields: Record<string, string> = {}, headers: Record<string, string> = {}) {
    const body = new URLSearchParams({ csrf: csrfFor(this.cookie), ...fields })
    const request = new Request(`${configuration().issuer}${path}`, {
      method: 'POST',
      body,
      headers: { cookie: this.cookie, ...headers },
    })
    return answerFrontChannel(Object.assign(request, { peer: '10.1.2.3' }))
  }
}

export async function anOwnerAtHome(): Promise<AtHome> {
  const passwordHash = await hashPassword(PASSWORD)
  const [owner] = await sql<{ id: string }>`
    INSERT INTO owner (email, name, password_hash)
    VALUES (gen_random_uuid() || '@example.test', 'O', ${passwordHash}) RETURNING id`
  if (!owner) throw new Error('no owner was inserted')
  const id = randomId()
  const session = {
    idHash: hashOfId(id),
    replaces: null,
    ownerId: owner.id,
    passwordHash,
    userAgent: 'Firefox/1',
    address: '10.1.2.3',
  }
  await renewSession({ ...session, now: new Date() })
  return new AtHome(owner.id, `cv_session=${id}`)
}

export type Connection = { clientId: string; grantId: string; accessToken: string; refreshToken: string }

/** A client that the owner approved, with an access token and a refresh token. */
export async function aConnection(ownerId: string, scope: readonly string[]): Promise<Connection> {
  const [accessToken, refreshToken] = [issueOpaqueToken('access'), issueOpaqueToken('refresh')]
  const [row] = await sql<{ clientId: string; grantId: string }>`
    WITH client AS (
      INSERT INTO client (client_id, client_name, client_secret_hash, grant_types, scope)
      VALUES (gen_random_uuid(), 'PrintMyPics', ${hashOf('secret')}, '{authorization_code,refresh_token}', ${scope}::text[])
      RETURNING client_id
    ), approved AS (
      INSERT INTO "grant" (owner_id, client_id, scope, auth_time, expires_at)
      SELECT ${ownerId}::uuid, client_id, ${scope}::text[], now(), now() + interval '1 day' FROM client RETURNING id, client_id
    ), remembered AS (
      INSERT INTO consent (owner_id, client_id, scope) SELECT ${ownerId}::uuid, client_id, ${scope}::text[] FROM client
    ), access AS (
      INSERT INTO access_token (token_hash, grant_id, client_id, scope, audience, expires_at)
      SELECT ${hashOf(accessToken)}, id, client_id, ${scope}::text[], ${[`${configuration().issuer}/api/v1`]}::text[], now() + interval '1 hour' FROM approved
    ), refresh AS (
      INSERT INTO refresh_token (token_hash, grant_id, scope, expires_at)
      SELECT ${hashOf(refreshToken)}, id, ${scope}::text[], now() + interval '1 day' FROM approved
    )
    SELECT client_id AS "clientId", id AS "grantId" FROM approved`
  if (!row) throw new Error('no grant was inserted')
  return { ...row, accessToken, refreshToken }
}

/** What the photo API answers to this token. */
export async function photosFor({ accessToken }: Connection): Promise<number> {
  const headers = { authorization: `Bearer ${accessToken}` }
  const answer = await answerBackChannel(new Request(`${configuration().issuer}/api/v1/photos`, { headers }))
  return answer.status
}

/** What the token endpoint answers to this refresh token. */
export async function refreshes({ clientId }: Connection, refreshToken: string) {
  const body = new URLSearchParams({ grant_type: 'refresh_token', refresh_token: refreshToken })
  const headers = { authorization: `Basic ${btoa(`${clientId}:secret`)}` }
  const answer = await answerBackChannel(
    new Request(`${configuration().issuer}/oauth2/token`, { method: 'POST', body, headers }),
  )
  return (await answer.json()) as { scope?: string; error?: string; refresh_token?: string }
}
