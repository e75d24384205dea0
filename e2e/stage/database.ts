import { readdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { type AppName, environmentOf } from './environment.ts'

const URL_OF = { cloudvault: 'CLOUDVAULT_DATABASE_URL', printmypics: 'PRINTMYPICS_DATABASE_URL' } as const

/** An empty, migrated database beside the app's own, so that a second shop has a background queue of its own. */
export async function newDatabase(app: AppName, name: string): Promise<string> {
  await ask(ownUrl(app), `CREATE DATABASE "${name}"`)
  const url = new URL(ownUrl(app))
  url.pathname = `/${name}`
  for (const sql of await migrationsOf(app)) await ask(url.href, sql)
  return url.href
}

export async function dropDatabase(app: AppName, name: string): Promise<void> {
  await ask(ownUrl(app), `DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`)
}

function ownUrl(app: AppName): string {
  const url = environmentOf(app)[URL_OF[app]]
  if (!url) throw new Error(`${URL_OF[app]} is not in E2E_ENVIRONMENT`)
  return url
}

async function migrationsOf(app: AppName): Promise<string[]> {
  const folder = fileURLToPath(new URL(`../../prisma/${app}/migrations/`, import.meta.url))
  const names = (await readdir(folder)).filter((name) => /^\d{14}_/.test(name)).sort()
  return Promise.all(names.map((name) => readFile(`${folder}${name}/migration.sql`, 'utf8')))
}

async function ask(connectionString: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  await client.query(sql).finally(() => client.end())
}
