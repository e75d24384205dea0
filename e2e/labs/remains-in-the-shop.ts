import { capabilityOf } from '../../apps/demo/labs/shop-scene.ts'
import { hashOf } from '../../apps/printmypics/session/opaque.ts'
import { environmentOf } from '../stage/environment.ts'
import { databaseOfShop } from '../stage/own-apps.ts'
import { askDatabase } from './remains.ts'
import type { Stage } from './stage.ts'

/** Every table of the shop in which something of a run can lie; `$1` is the client, `$2` its shoppers, `$3` its viewer. */
const RECORDS = {
  shopper: 'id::text = ANY($2)',
  connection_attempt: 'client_id = $1 OR shopper_id::text = ANY($2)',
  connection: 'client_id = $1 OR shopper_id::text = ANY($2)',
  session: 'shopper_id::text = ANY($2)',
  revocation_due: 'client_id = $1',
  wire_message: 'viewer_id = $3',
  wire_handle: 'viewer_id = $3',
  wire_session: 'viewer_id = $3',
}

/** Remembers who a run's shoppers are. @returns a question for now and for later: how many rows of each table are its */
export async function rowsInShop(
  clientId: string,
  { shop, shopKey }: Pick<Stage, 'shop' | 'shopKey'>,
): Promise<() => Promise<Record<string, number>>> {
  const shoppers = await ask<{ id: string }>(
    shop,
    'SELECT DISTINCT shopper_id::text AS id FROM connection_attempt WHERE client_id = $1',
    [clientId],
  )
  const ids = shoppers.map(({ id }) => id)
  const viewerId = hashOf(capabilityOf({ parties: { shopKey }, asked: { run: clientId.replace('lab-', '') } }))
  return async () => {
    const parts = Object.entries(RECORDS).map(
      ([table, where]) => `SELECT '${table}' AS name, count(*)::int AS rows FROM "${table}" WHERE ${where}`,
    )
    const given = 'WITH given AS (SELECT $1::text, $2::text[], $3::text)'
    const rows = await ask<{ name: string; rows: number }>(shop, `${given} ${parts.join(' UNION ALL ')}`, [
      clientId,
      ids,
      viewerId,
    ])
    return Object.fromEntries(rows.map(({ name, rows: count }) => [name, count]))
  }
}

function ask<Row extends Record<string, unknown>>(
  shop: string,
  sql: string,
  values: readonly unknown[],
): Promise<Row[]> {
  const { PRINTMYPICS_DATABASE_URL: ofAnother = '' } = environmentOf('printmypics')
  const { href } = Object.assign(new URL(ofAnother), { pathname: `/${databaseOfShop(shop)}` })
  return askDatabase<Row>(href, sql, values)
}
