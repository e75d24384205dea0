import { createHash } from 'node:crypto'
import { createWriteStream, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { to } from 'pg-copy-streams'
import type { DatabaseCopy, TableCopy } from './manifest.ts'
import { type Table, tablesOf } from './tables.ts'

/** Copies every row of a database as it is at one instant, while it goes on being used. */
export async function copyOut(databaseUrl: string, folder: string): Promise<DatabaseCopy> {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 })
  await client.connect()
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
    const { rows: migrations } = await client.query<{ name: string; checksum: string }>(
      'SELECT migration_name AS name, checksum FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name',
    )
    const tables: TableCopy[] = []
    for (const table of await tablesOf(client)) tables.push(await copyTable(client, table, folder))
    await client.query('COMMIT')
    return { migrations, tables }
  } finally {
    await client.end()
  }
}

async function copyTable(client: pg.Client, { name, columns }: Table, folder: string): Promise<TableCopy> {
  const identifiers = columns.map((column) => client.escapeIdentifier(column)).join(', ')
  const rows = client.query(to(`COPY ${client.escapeIdentifier(name)} (${identifiers}) TO STDOUT`))
  const hash = createHash('sha256')
  const hashed = new Transform({
    transform(piece, _encoding, done) {
      hash.update(piece)
      done(null, piece)
    },
  })
  await pipeline(rows, hashed, createWriteStream(join(folder, `${name}.copy`), { mode: 0o600 }))
  return { name, columns, rows: rows.rowCount, sha256: hash.digest('hex') }
}
