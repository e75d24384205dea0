import pg from 'pg'
import { configuration } from '#configuration'
import { type Kept, type KeptRow, openRow, sealedColumns, type Tokens } from './connections.ts'

/**
 * One renewal at a time for one connection, across requests and instances: the row is locked while CloudVault is asked.
 *
 * These transactions last as long as another company's server takes to answer, so they have a small pool of their own:
 * when CloudVault hangs, the shop's own pool is still free and the shop stays open.
 */
const KEY = Symbol.for('printmypics.renewals')
const home = globalThis as { [KEY]?: pg.Pool }

function renewals(): pg.Pool {
  if (home[KEY]) return home[KEY]
  const pool = new pg.Pool({ connectionString: configuration().databaseUrl, max: 4, connectionTimeoutMillis: 10_000 })
  pool.on('error', () => {}) // an idle connection was cut: the next one opens another
  pool.on('connect', (client) => client.on('error', () => {})) // cut while CloudVault is asked: the next statement fails
  home[KEY] = pool
  return pool
}

/** New tokens to keep; nothing to change; or the permission is gone. */
export type Renewal = Tokens | 'keep' | 'taken-back'

/** Null: there is no connection any more. What `renew` throws changes nothing. */
export async function renewUnderLock(
  shopperId: string,
  renew: (current: Kept) => Promise<Renewal>,
): Promise<Kept | null> {
  const client = await renewals().connect()
  try {
    await client.query("BEGIN; SET LOCAL lock_timeout = '15s'")
    const { rows } = await client.query<KeptRow>(
      `SELECT client_id, access_token, refresh_token, access_token_expires_at, scope, taken_back_at,
         coalesce(refreshed_at, connected_at) AS issued_at
       FROM connection WHERE shopper_id = $1 AND issuer = $2 FOR UPDATE`,
      [shopperId, configuration().issuer],
    )
    const current = rows[0] ? openRow(rows[0]) : null
    const renewed = current && (await apply(client, shopperId, current, renew))
    await client.query('COMMIT')
    return renewed
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {})
    throw error
  } finally {
    client.release()
  }
}

async function apply(
  client: pg.PoolClient,
  shopperId: string,
  current: Kept,
  renew: (current: Kept) => Promise<Renewal>,
): Promise<Kept> {
  if (current.takenBack) return current
  const renewal = await renew(current)
  if (renewal === 'keep') return current
  if (renewal === 'taken-back') {
    await client.query('UPDATE connection SET taken_back_at = now() WHERE shopper_id = $1', [shopperId])
    return { ...current, takenBack: true }
  }
  const sealed = sealedColumns(renewal)
  await client.query(
    `UPDATE connection SET key_id = $2, access_token = $3, refresh_token = $4, access_token_expires_at = $5,
       scope = $6, refreshed_at = now() WHERE shopper_id = $1`,
    [shopperId, sealed.keyId, sealed.accessToken, sealed.refreshToken, sealed.accessTokenExpiresAt, sealed.scope],
  )
  return { ...renewal, clientId: current.clientId, issuedAt: new Date(), takenBack: false }
}
