import pg from 'pg'
import { environmentOf } from '../stage/environment.ts'

/** Every table in which something of a client can lie; `$1` is the client, `$2` its grants, `$3` its flows. */
const RECORDS = {
  client: 'client_id = $1',
  pending_request: 'client_id = $1',
  consent: 'client_id = $1',
  grant: 'client_id = $1 OR id::text = ANY($2)',
  authorization_code: 'client_id = $1 OR grant_id::text = ANY($2)',
  access_token: 'client_id = $1 OR grant_id::text = ANY($2)',
  refresh_token: 'grant_id::text = ANY($2)',
  activity: `client_id = $1 OR detail LIKE '%in a lab, ' || substr($1, 5)`,
  session: `user_agent LIKE '%in a lab, ' || substr($1, 5)`,
  wire_flow: 'client_id = $1 OR id = ANY($3)',
  wire_message: 'client_id = $1 OR flow_id = ANY($3)',
  wire_key: 'flow_id = ANY($3)',
}

/** How many rows of each table are this client's. */
export async function whatIsThereOf(clientId: string): Promise<Record<string, number>> {
  return counted(clientId, await belongingTo(clientId))
}

/** Remembers what is a client's now. @returns a question for later: which tables still hold something of it */
export async function remaining(clientId: string): Promise<() => Promise<string[]>> {
  const belongings = await belongingTo(clientId)
  return async () => {
    const rows = await counted(clientId, belongings)
    return Object.keys(rows).filter((table) => rows[table] !== 0)
  }
}

type Belongings = { grants: string[]; flows: string[] }

async function belongingTo(clientId: string): Promise<Belongings> {
  const grants = await ask<{ id: string }>('SELECT id::text FROM "grant" WHERE client_id = $1', [clientId])
  const flows = await ask<{ id: string }>('SELECT id FROM wire_flow WHERE client_id = $1', [clientId])
  return { grants: grants.map(({ id }) => id), flows: flows.map(({ id }) => id) }
}

async function counted(clientId: string, { grants, flows }: Belongings): Promise<Record<string, number>> {
  const parts = Object.entries(RECORDS).map(
    ([table, where]) => `SELECT '${table}' AS name, count(*)::int AS rows FROM "${table}" WHERE ${where}`,
  )
  const given = `WITH given AS (SELECT $1::text, $2::text[], $3::text[])`
  const rows = await ask<{ name: string; rows: number }>(`${given} ${parts.join(' UNION ALL ')}`, [
    clientId,
    grants,
    flows,
  ])
  return Object.fromEntries(rows.map(({ name, rows: count }) => [name, count]))
}

function ask<Row extends pg.QueryResultRow>(sql: string, values: readonly unknown[]): Promise<Row[]> {
  return askDatabase(environmentOf('cloudvault').CLOUDVAULT_DATABASE_URL ?? '', sql, values)
}

/** One question, on a connection of its own. */
export async function askDatabase<Row extends pg.QueryResultRow>(
  connectionString: string,
  sql: string,
  values: readonly unknown[],
): Promise<Row[]> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  return client
    .query<Row>(sql, [...values])
    .then(({ rows }) => rows)
    .finally(() => client.end())
}
