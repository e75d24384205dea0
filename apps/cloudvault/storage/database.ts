import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { configuration } from '#configuration'
import { spans } from '#watch/spans'
import { PrismaClient } from './generated/client.ts'
import { Lanes } from './lanes.ts'
import type { Prepared } from './statement.ts'
import { written } from './text-format.ts'

/**
 * Lanes for the statements written here, and a pool for Prisma, once per process. The server bundle and Next's bundle
 * are two module instances, so they meet on a symbol of `globalThis`.
 */
type Database = { lanes: Lanes; pool: pg.Pool; prisma: PrismaClient }
const KEY = Symbol.for('cloudvault.database')
const home = globalThis as { [KEY]?: Database }

function open(): Database {
  const most = mostConnections()
  const connectionString = configuration().databaseUrl
  const patience = Number(process.env.DATABASE_CONNECT_SECONDS ?? 5) * 1_000
  const pool = new pg.Pool({ connectionString, max: most, connectionTimeoutMillis: patience })
  pool.on('error', () => {}) // an idle connection was cut: the next query opens another
  const lanes = new Lanes(connectionString, most, patience)
  return { lanes, pool, prisma: new PrismaClient({ adapter: new PrismaPg(pool) }) }
}

/** Of each kind, so that a machine's share of the database is known. */
export function mostConnections(): number {
  return Number(process.env.DATABASE_POOL_SIZE ?? 16)
}

function database(): Database {
  home[KEY] ??= open()
  return home[KEY]
}

/** Prisma, for everything that is not hot. */
export function db(): PrismaClient {
  return database().prisma
}

const prepared = new WeakMap<TemplateStringsArray, Prepared>()
let statements = 0

/** What takes a template whose parts are a statement, and answers with rows. */
export type Sql = <Row>(parts: TemplateStringsArray, ...values: unknown[]) => Promise<Row[]>

/**
 * One SQL statement, prepared once per connection, with its values bound: for what must be atomic or fast.
 * The template's parts are the statement; nothing of a value ever becomes SQL.
 */
export async function sql<Row>(parts: TemplateStringsArray, ...values: unknown[]): Promise<Row[]> {
  const statement = preparedFrom(parts)
  const go = () => run<Row>(statement, values.map(written), 3)
  return spans()?.statement(statement.text, go) ?? go()
}

/** A template's statement, made once. */
export function preparedFrom(parts: TemplateStringsArray): Prepared {
  let statement = prepared.get(parts)
  if (!statement) {
    statement = {
      name: `s${statements++}_${process.pid}_${instance}`,
      text: parts.reduce((text, part, i) => `${text}$${i}${part}`),
    }
    prepared.set(parts, statement)
  }
  return statement
}

/** PostgreSQL's words for "two of you crossed, neither was wrong": deadlock and serialization failure. */
const CROSSED = ['40P01', '40001']

/** A statement that lost such a crossing did nothing at all, so it may simply run again. */
async function run<Row>(statement: Prepared, values: ReturnType<typeof written>[], attempts: number): Promise<Row[]> {
  try {
    return await database().lanes.run<Row>(statement, values)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (attempts <= 1 || !CROSSED.includes(code)) throw error
    return run<Row>(statement, values, attempts - 1)
  }
}

export type DatabaseLoad = Record<'lanes' | 'pool', { open: number; waiting: number }>

/** How many connections there are, and how much waits for them. Looking opens none. */
export function databaseLoad(): DatabaseLoad {
  const { pool, lanes } = home[KEY] ?? {}
  return {
    lanes: lanes?.load ?? { open: 0, waiting: 0 },
    pool: { open: pool?.totalCount ?? 0, waiting: pool?.waitingCount ?? 0 },
  }
}

/** Lets go of every connection, for a process that wants to end. */
export async function closeDatabase(): Promise<void> {
  await home[KEY]?.prisma.$disconnect()
  await home[KEY]?.pool.end()
  await home[KEY]?.lanes.close()
  home[KEY] = undefined
}

/** Two module instances share connections, and must not share names of prepared statements. */
const instance = Math.random().toString(36).slice(2, 8)
