import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { configuration } from '#configuration'
import { spans } from '#watch/spans'
import { PrismaClient } from './generated/client.ts'

/**
 * One pool and one Prisma client per process. The server bundle and Next's bundle are two module instances,
 * so they meet on a symbol of `globalThis`.
 */
type Database = { pool: pg.Pool; prisma: PrismaClient }
const KEY = Symbol.for('printmypics.database')
const home = globalThis as { [KEY]?: Database }

function open(): Database {
  const pool = new pg.Pool({
    connectionString: configuration().databaseUrl,
    max: Number(process.env.DATABASE_POOL_SIZE ?? 16),
    connectionTimeoutMillis: Number(process.env.DATABASE_CONNECT_SECONDS ?? 5) * 1_000,
  })
  pool.on('error', () => {}) // an idle connection was cut: the next query opens another
  return { pool, prisma: new PrismaClient({ adapter: new PrismaPg(pool) }) }
}

function database(): Database {
  home[KEY] ??= open()
  return home[KEY]
}

/** Prisma, for everything that is not hot. */
export function db(): PrismaClient {
  return database().prisma
}

/** How many connections there are, and how much waits for one. Looking opens none. */
export function poolLoad(): { open: number; waiting: number } {
  const { pool } = home[KEY] ?? {}
  return { open: pool?.totalCount ?? 0, waiting: pool?.waitingCount ?? 0 }
}

const names = new WeakMap<TemplateStringsArray, { name: string; text: string }>()
let statements = 0

/**
 * One SQL statement, prepared once per connection, with its values bound: for what must be atomic or fast.
 * The template's parts are the statement; nothing of a value ever becomes SQL.
 */
export async function sql<Row>(parts: TemplateStringsArray, ...values: unknown[]): Promise<Row[]> {
  let statement = names.get(parts)
  if (!statement) {
    statement = {
      name: `s${statements++}_${process.pid}_${instance}`,
      text: parts.reduce((text, part, i) => `${text}$${i}${part}`),
    }
    names.set(parts, statement)
  }
  const { name, text } = statement
  const run = () => database().pool.query({ name, text, values })
  const result = await (spans()?.statement(text, run) ?? run())
  return result.rows as Row[]
}
/** Two module instances share connections, and must not share names of prepared statements. */
const instance = Math.random().toString(36).slice(2, 8)
