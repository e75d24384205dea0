import pg from 'pg'
import { configuration } from '#configuration'
import { sql } from './database.ts'
import { findOrderForPress, type Order, type OrderStatus } from './orders.ts'

/** First half of every order's advisory lock; the second is the order's number. */
const PRESS = 0x7072696e // "prin"

/**
 * The right to print one order. It is a session lock on a connection of its own: it ends with this process, however
 * that dies, and every note below travels on the same connection, so a press that lost its right can write nothing.
 */
export type Press = {
  order: Order
  notePages(pages: number): Promise<void>
  noteProblem(itemId: string, problem: string): Promise<void>
  finish(status: OrderStatus, problem?: string): Promise<void>
  /** Its guest has signed in since: the order and the connection are the account's by now. */
  hasMoved(): Promise<boolean>
  release(): Promise<void>
}

/** Null when another press has the order, or when there is nothing (more) to print: printing twice ends here. */
export async function takeToPress(orderId: string): Promise<Press | null> {
  const desk = new pg.Client({
    connectionString: configuration().databaseUrl,
    connectionTimeoutMillis: 5_000,
    application_name: 'printmypics press',
  })
  desk.on('error', () => {}) // the next note fails, and that is the message
  await desk.connect()
  const order = await begin(desk, orderId).catch(async (error: unknown) => {
    await desk.end()
    throw error
  })
  if (!order) {
    await desk.end()
    return null
  }
  return {
    order,
    notePages: (pages) => note(desk, 'UPDATE print_order SET printed_pages = $2 WHERE id = $1', [orderId, pages]),
    noteProblem: (itemId, problem) => note(desk, 'UPDATE order_item SET problem = $2 WHERE id = $1', [itemId, problem]),
    finish: (status, problem = '') => note(desk, FINISH, [orderId, status, problem]),
    hasMoved: async () => (await desk.query(MOVED, [orderId, order.shopperId])).rowCount === 1,
    release: () => desk.end().catch(() => {}),
  }
}

const LOCK = 'SELECT pg_try_advisory_lock($2::int, number) AS mine FROM print_order WHERE id = $1'
const BEGIN = `
  UPDATE print_order SET status = 'printing', printed_pages = 0, problem = ''
  WHERE id = $1 AND status IN ('placed', 'printing', 'vault-away') RETURNING id`
const FINISH = `
  UPDATE print_order SET status = $2, problem = $3, ready_at = CASE WHEN $2 = 'ready' THEN now() END
  WHERE id = $1 AND status = 'printing'`
const MOVED = 'SELECT FROM print_order WHERE id = $1 AND shopper_id <> $2'

async function begin(desk: pg.Client, orderId: string): Promise<Order | null> {
  const lock = await desk.query<{ mine: boolean }>(LOCK, [orderId, PRESS])
  if (!lock.rows[0]?.mine) return null
  const begun = await desk.query(BEGIN, [orderId])
  return begun.rowCount === 1 ? findOrderForPress(orderId) : null
}

async function note(desk: pg.Client, statement: string, values: unknown[]): Promise<void> {
  await desk.query(statement, values)
}

/**
 * Orders that should be on a press or in the queue and are on neither: their server was killed, or never sent them.
 * A printing order without its lock has lost its press for certain; others are given a moment to take theirs.
 */
export function ordersLeftLying(): Promise<{ id: string; waiting: boolean }[]> {
  return sql`
    SELECT id, status = 'placed' AND created_at > now() - make_interval(secs => ${configuration().fulfilmentDelaySeconds}::float) AS waiting
    FROM print_order o
    WHERE status IN ('placed', 'printing', 'vault-away')
    AND NOT EXISTS (
      SELECT FROM pg_locks l JOIN pg_database d ON d.oid = l.database AND d.datname = current_database()
      WHERE l.locktype = 'advisory' AND l.classid = ${PRESS}::oid AND l.objid = o.number::oid AND l.objsubid = 2)
    AND NOT EXISTS (
      SELECT FROM pgboss.job j WHERE j.name = 'print-order' AND j.singleton_key = o.id::text
      AND (j.state IN ('created', 'retry') OR (j.state = 'active' AND o.status <> 'printing' AND j.started_on > now() - interval '15 seconds')))`
}
