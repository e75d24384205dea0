import type { Adapter, AdapterPayload } from 'oidc-provider'
import pg from 'pg'

/** Everything node-oidc-provider stores, in one table with an index for each way it is looked up. */
export const PEER_TABLE = `
  DROP TABLE IF EXISTS oidc_provider;
  CREATE TABLE oidc_provider (
    model TEXT NOT NULL, id TEXT NOT NULL, payload JSONB NOT NULL, grant_id TEXT, uid TEXT, user_code TEXT,
    expires_at TIMESTAMPTZ(3), consumed_at TIMESTAMPTZ(3), PRIMARY KEY (model, id));
  CREATE INDEX ON oidc_provider (grant_id) WHERE grant_id IS NOT NULL;
  CREATE INDEX ON oidc_provider (uid) WHERE uid IS NOT NULL;
  CREATE INDEX ON oidc_provider (user_code) WHERE user_code IS NOT NULL;
  CREATE INDEX ON oidc_provider (expires_at)`

let opened: pg.Pool | undefined
export function peerPool(): pg.Pool {
  opened ??= new pg.Pool({ connectionString: process.env.CLOUDVAULT_DATABASE_URL, max: 16 })
  return opened
}

const ALIVE = '(expires_at IS NULL OR expires_at > now())'
type Row = { payload: AdapterPayload; consumed_at: Date | null }

/** node-oidc-provider's storage as a careful author would write it: prepared statements, one per call. */
export class PostgresAdapter implements Adapter {
  constructor(private readonly model: string) {}

  async upsert(id: string, payload: AdapterPayload, expiresIn?: number): Promise<void> {
    await peerPool().query({
      name: 'upsert',
      text: `INSERT INTO oidc_provider (model, id, payload, grant_id, uid, user_code, expires_at)
             VALUES ($1, $2, $3, $4, $5, $6, now() + $7 * interval '1 second')
             ON CONFLICT (model, id) DO UPDATE SET payload = excluded.payload, grant_id = excluded.grant_id,
               uid = excluded.uid, user_code = excluded.user_code, expires_at = excluded.expires_at`,
      values: [this.model, id, payload, payload.grantId, payload.uid, payload.userCode, expiresIn ?? null],
    })
  }

  find = (id: string) =>
    this.one('find', `SELECT payload, consumed_at FROM oidc_provider WHERE model = $1 AND id = $2 AND ${ALIVE}`, id)
  findByUid = (uid: string) =>
    this.one('by-uid', `SELECT payload, consumed_at FROM oidc_provider WHERE model = $1 AND uid = $2 AND ${ALIVE}`, uid)
  findByUserCode = (code: string) =>
    this.one(
      'by-user-code',
      `SELECT payload, consumed_at FROM oidc_provider WHERE model = $1 AND user_code = $2 AND ${ALIVE}`,
      code,
    )

  async consume(id: string): Promise<void> {
    const text = 'UPDATE oidc_provider SET consumed_at = now() WHERE model = $1 AND id = $2'
    await peerPool().query({ name: 'consume', text, values: [this.model, id] })
  }

  async destroy(id: string): Promise<void> {
    const text = 'DELETE FROM oidc_provider WHERE model = $1 AND id = $2'
    await peerPool().query({ name: 'destroy', text, values: [this.model, id] })
  }

  async revokeByGrantId(grantId: string): Promise<void> {
    const text = 'DELETE FROM oidc_provider WHERE model = $1 AND grant_id = $2'
    await peerPool().query({ name: 'by-grant', text, values: [this.model, grantId] })
  }

  private async one(name: string, text: string, key: string): Promise<AdapterPayload | undefined> {
    const { rows } = await peerPool().query<Row>({ name, text, values: [this.model, key] })
    const [row] = rows
    return row && { ...row.payload, ...(row.consumed_at && { consumed: true }) }
  }
}
