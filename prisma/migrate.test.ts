import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { migrate } from './migrate.ts'

const SERVER = process.env.TEST_DATABASE_SERVER ?? ''

async function ask<Row>(url: string, text: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(text)).rows as Row[]
  } finally {
    await client.end()
  }
}

/** A database for one test. */
async function newDatabase(): Promise<string> {
  const name = `migrate_${process.pid}_${Math.random().toString(36).slice(2)}`
  await ask(SERVER, `CREATE DATABASE ${name}`)
  return Object.assign(new URL(SERVER), { pathname: `/${name}` }).href
}

describe.runIf(SERVER)('the runner of migrations', () => {
  let folder: string
  let database: string
  const write = (name: string, sql: string) => {
    mkdirSync(join(folder, name), { recursive: true })
    writeFileSync(join(folder, name, 'migration.sql'), sql)
  }
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'migrations-'))
    write('1_start', 'CREATE TABLE photo (id int)')
    write('2_title', 'ALTER TABLE photo ADD title text')
    database = await newDatabase()
  })
  afterEach(async () => {
    rmSync(folder, { recursive: true })
    await ask(SERVER, `DROP DATABASE ${new URL(database).pathname.slice(1)} WITH (FORCE)`)
  })

  it('applies everything to an empty database, in order, and nothing the second time', async () => {
    expect(await migrate(database, folder)).toEqual(['1_start', '2_title'])
    expect(await migrate(database, folder)).toEqual([])
  })

  it('applies each once when two instances start together', async () => {
    const both = await Promise.all([migrate(database, folder), migrate(database, folder)])
    expect(both.flat().sort()).toEqual(['1_start', '2_title'])
  })

  it('refuses when the file of an applied migration has changed', async () => {
    await migrate(database, folder)
    write('1_start', 'CREATE TABLE photo (id bigint)')
    await expect(migrate(database, folder)).rejects.toThrow(/1_start has changed since it was applied/)
  })

  it('refuses a database that is newer than the project', async () => {
    await migrate(database, folder)
    rmSync(join(folder, '2_title'), { recursive: true })
    await expect(migrate(database, folder)).rejects.toThrow(/2_title, and this version of the project does not/)
  })

  it('leaves nothing of a migration that fails, and says which', async () => {
    write('3_broken', 'CREATE TABLE album (id int); SELECT nonsense')
    await expect(migrate(database, folder)).rejects.toThrow(/3_broken failed and changed nothing: .*nonsense/)
    expect(await ask(database, "SELECT to_regclass('photo') AS photo, to_regclass('album') AS album")).toEqual([
      { photo: 'photo', album: null },
    ])
  })

  it('refuses when Prisma noted a migration that failed half-way', async () => {
    await migrate(database, folder)
    await ask(database, "UPDATE _prisma_migrations SET finished_at = NULL WHERE migration_name = '2_title'")
    await expect(migrate(database, folder)).rejects.toThrow(/2_title failed half-way/)
  })
})

describe.runIf(SERVER)('the migrations and the schema say the same', () => {
  it.each(['cloudvault', 'printmypics'])(
    'for %s',
    async (app) => {
      const folder = mkdtempSync(join(tmpdir(), 'migrations-'))
      cpSync(`prisma/${app}/migrations`, folder, { recursive: true })
      const database = await newDatabase()
      await migrate(database, folder)
      const options = ['--from-config-datasource', '--to-schema', `prisma/${app}/schema.prisma`, '--script']
      const diff = spawnSync(
        process.execPath,
        [
          'node_modules/prisma/build/index.js',
          'migrate',
          'diff',
          ...options,
          '--config',
          `prisma/${app}/prisma.config.ts`,
        ],
        {
          encoding: 'utf8',
          env: {
            ...process.env,
            MIGRATION_DATABASE_URL: database,
            PRISMA_SCHEMA_ENGINE_BINARY: join(process.cwd(), 'prisma/schema-engine.mjs'),
          },
        },
      )
      rmSync(folder, { recursive: true })
      await ask(SERVER, `DROP DATABASE ${new URL(database).pathname.slice(1)} WITH (FORCE)`)
      expect(diff.stderr + diff.stdout).toContain('This is an empty migration')
    },
    60_000,
  )
})
