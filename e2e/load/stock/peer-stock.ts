import type pg from 'pg'
import type { OperationName } from '../operations.ts'
import { CHALLENGE, EVERYTHING, GRANTED, REDIRECT_URI, WEB } from './cast.ts'
import { randomToken } from './hash.ts'
import type { Material } from './requests.ts'

type Model = 'AuthorizationCode' | 'RefreshToken' | 'AccessToken' | 'Session'
type Stored = { id: string; payload: object; grantId?: string; uid?: string }

/** Lays the same into node-oidc-provider's table, as its own models write it. */
export function peerStock(pool: pg.Pool, owners: readonly string[], photographer: string) {
  const someone = (_: unknown, i: number) => owners[i % owners.length] as string
  return {
    async lay(operation: OperationName, count: number): Promise<Material[]> {
      if (operation === 'redeem')
        return tokens(pool, 'AuthorizationCode', Array.from({ length: count }, someone), GRANTED)
      if (operation === 'refresh') return tokens(pool, 'RefreshToken', Array.from({ length: count }, someone), GRANTED)
      if (operation === 'authorize') return sessions(pool, owners)
      const isPhotoRead = operation === 'photos' || operation === 'thumbnail'
      const whose = Array.from({ length: count }, isPhotoRead ? () => photographer : someone)
      return tokens(pool, 'AccessToken', whose, EVERYTHING)
    },
  }
}

const now = () => Math.floor(Date.now() / 1000)

async function store(pool: pg.Pool, model: string, rows: readonly Stored[]): Promise<void> {
  await pool.query(
    `INSERT INTO oidc_provider (model, id, payload, grant_id, uid, expires_at)
     SELECT $1, id, payload::jsonb, grant_id, uid, now() + interval '1 day'
     FROM unnest($2::text[], $3::text[], $4::text[], $5::text[]) AS made(id, payload, grant_id, uid)`,
    [
      model,
      rows.map(({ id }) => id),
      rows.map(({ payload }) => JSON.stringify(payload)),
      rows.map(({ grantId }) => grantId),
      rows.map(({ uid }) => uid),
    ],
  )
}

async function grants(pool: pg.Pool, owners: readonly string[], scope: string): Promise<string[]> {
  const rows = owners.map((accountId) => {
    const jti = randomToken('')
    const payload = {
      iat: now(),
      exp: now() + 86_400,
      accountId,
      clientId: WEB.id,
      kind: 'Grant',
      jti,
      openid: { scope },
    }
    return { id: jti, payload }
  })
  await store(pool, 'Grant', rows)
  return rows.map(({ id }) => id)
}

async function tokens(pool: pg.Pool, kind: Model, owners: readonly string[], words: readonly string[]) {
  const scope = words.join(' ')
  const grantIds = await grants(pool, owners, scope)
  const rows = owners.map((accountId, i) => {
    const jti = randomToken('')
    const grantId = grantIds[i] as string
    const same = {
      iat: now(),
      exp: now() + 86_400,
      accountId,
      grantId,
      scope,
      kind,
      jti,
      clientId: WEB.id,
      authTime: now(),
    }
    return { id: jti, payload: { ...same, ...own[kind] }, grantId }
  })
  await store(pool, kind, rows)
  return rows.map(({ id }) => id)
}

const own: Record<Model, object> = {
  AuthorizationCode: { redirectUri: REDIRECT_URI, codeChallenge: CHALLENGE, codeChallengeMethod: 'S256' },
  RefreshToken: { gty: 'authorization_code', rotations: 0, iiat: now() },
  AccessToken: { gty: 'authorization_code' },
  Session: {},
}

async function sessions(pool: pg.Pool, owners: readonly string[]): Promise<Material[]> {
  const grantIds = await grants(pool, owners, EVERYTHING.join(' '))
  const rows = owners.map((accountId, i) => {
    const jti = randomToken('')
    const uid = randomToken('')
    const authorizations = { [WEB.id]: { sid: randomToken(''), grantId: grantIds[i], persistsLogout: false } }
    const payload = {
      iat: now(),
      exp: now() + 86_400,
      accountId,
      loginTs: now(),
      uid,
      authorizations,
      kind: 'Session',
      jti,
    }
    return { id: jti, payload, uid }
  })
  await store(pool, 'Session', rows)
  return rows.map(({ id }) => `_session=${id}`)
}
