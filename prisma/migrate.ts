import { createHash, randomUUID } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'

/** The migrations cannot be applied; the message says which, why, and what to do. */
export class MigrationRefused extends Error {
  override name = 'MigrationRefused'
}

type Migration = { name: string; sql: string; checksum: string }
type Applied = { migration_name: string; checksum: string; finished_at: Date | null }

const PRISMA_LOCK = 72707369 // the number Prisma's own engine locks, so that the two exclude each other

/** Prisma's bookkeeping, column for column: `prisma migrate status` reads what is written here. */
const BOOKKEEPING = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id VARCHAR(36) PRIMARY KEY NOT NULL,
  checksum VARCHAR(64) NOT NULL,
  finished_at TIMESTAMPTZ,
  migration_name VARCHAR(255) NOT NULL,
  logs TEXT,
  rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
  applied_steps_count INTEGER NOT NULL DEFAULT 0
)`

/**
 * Applies what is not applied yet, in order, each in a transaction of its own. Two at once wait for each other.
 * @param until the name of the last one to apply; null for all
 * @returns the names of the migrations applied now
 */
export async function migrate(databaseUrl: string, folder: string, until: string | null = null): Promise<string[]> {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 })
  await client.connect()
  try {
    await client.query('SET client_min_messages = warning; SET search_path = public')
    await client.query('SELECT pg_advisory_lock($1)', [PRISMA_LOCK])
    await client.query(BOOKKEEPING)
    const due = dueMigrations(readMigrations(folder), await appliedTo(client)).filter(
      ({ name }) => until === null || name <= until,
    )
    for (const migration of due) await apply(client, migration)
    return due.map(({ name }) => name)
  } catch (error) {
    if (error instanceof MigrationRefused) throw error
    throw new MigrationRefused(`The migrations cannot be applied to ${client.database}: ${(error as Error).message}`)
  } finally {
    await client.end() // and with the connection goes the lock
  }
}

/** The migrations of a folder in the order of their names, which begin with a date. */
export function readMigrations(folder: string): Migration[] {
  return readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, 'migration.sql')))
    .sort()
    .map((name) => {
      const sql = readFileSync(join(folder, name, 'migration.sql'), 'utf8')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    })
}

/** What is left to apply. @throws MigrationRefused when the database's history is not this folder's. */
export function dueMigrations(migrations: readonly Migration[], applied: readonly Applied[]): Migration[] {
  for (const { migration_name: name, checksum, finished_at } of applied) {
    const file = migrations.find((migration) => migration.name === name)
    if (finished_at === null) {
      throw new MigrationRefused(
        `The migration ${name} failed half-way in this database. Repair the database by hand, delete that row from _prisma_migrations, and start again.`,
      )
    }
    if (!file) {
      throw new MigrationRefused(
        `This database knows the migration ${name}, and this version of the project does not: the database is newer. Use the newer version, or another database.`,
      )
    }
    if (file.checksum !== checksum) {
      throw new MigrationRefused(
        `The file of the migration ${name} has changed since it was applied here. Put the file back as it was and write the change as a new migration.`,
      )
    }
  }
  const done = new Set(applied.map(({ migration_name }) => migration_name))
  return migrations.filter(({ name }) => !done.has(name))
}

async function appliedTo(client: pg.Client): Promise<Applied[]> {
  const { rows } = await client.query<Applied>(
    'SELECT migration_name, checksum, finished_at FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY started_at',
  )
  return rows
}

async function apply(client: pg.Client, { name, sql, checksum }: Migration): Promise<void> {
  try {
    await client.query('BEGIN')
    await client.query(sql)
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, clock_timestamp(), 1)`,
      [randomUUID(), checksum, name],
    )
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK')
    throw new MigrationRefused(`The migration ${name} failed and changed nothing: ${(error as Error).message}`)
  }
}
