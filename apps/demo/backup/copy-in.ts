import { createHash } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { from } from 'pg-copy-streams'
import { migrate, readMigrations } from '../../../prisma/migrate.ts'
import { Problem } from '../problem.ts'
import type { DatabaseCopy, TableCopy } from './manifest.ts'

/** Looks at every file before a row is written. @throws Problem naming the first that is missing or has changed */
export async function verify({ tables }: DatabaseCopy, folder: string): Promise<void> {
  for (const { name, sha256 } of tables) {
    const file = join(folder, `${name}.copy`)
    if (!existsSync(file)) throw new Problem(`The backup is not whole: ${file} is missing.`)
    const hash = createHash('sha256')
    for await (const piece of createReadStream(file)) hash.update(piece as Buffer)
    if (hash.digest('hex') !== sha256) throw new Problem(`The backup is damaged: ${file} is not what was written.`)
  }
}

/**
 * Fills an empty database: its schema as it was when the backup was taken, then the rows in one transaction, then
 * whatever migrations have come since.
 */
export async function copyIn(
  databaseUrl: string,
  copy: DatabaseCopy,
  folder: string,
  migrations: string,
): Promise<void> {
  await migrate(databaseUrl, migrations, lastOf(copy, migrations))
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 })
  await client.connect()
  try {
    await client.query('BEGIN')
    for (const table of copy.tables) await fillTable(client, table, folder)
    await client.query('COMMIT')
  } finally {
    await client.end() // unless committed, nothing has happened
  }
  await migrate(databaseUrl, migrations)
}

/** The youngest migration that the backup knows. @throws Problem when this project does not know all of them */
function lastOf(copy: DatabaseCopy, folder: string): string {
  const here = new Map(readMigrations(folder).map(({ name, checksum }) => [name, checksum]))
  const foreign = copy.migrations.find(({ name, checksum }) => here.get(name) !== checksum)
  if (foreign) {
    throw new Problem(
      `The backup is of another version of this project, which knows the migration ${foreign.name}. Restore it there.`,
    )
  }
  return copy.migrations.at(-1)?.name ?? ''
}

async function fillTable(client: pg.Client, { name, columns, rows }: TableCopy, folder: string): Promise<void> {
  const identifiers = columns.map((column) => client.escapeIdentifier(column)).join(', ')
  const table = client.query(from(`COPY ${client.escapeIdentifier(name)} (${identifiers}) FROM STDIN`))
  await pipeline(createReadStream(join(folder, `${name}.copy`)), table)
  if (table.rowCount !== rows) throw new Problem(`Only ${table.rowCount} of ${rows} rows of ${name} arrived.`)
}
