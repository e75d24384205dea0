import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { migrate } from '../../prisma/migrate.ts'
import { type AppName, environmentOf } from './environment.ts'

const URL_OF = { cloudvault: 'CLOUDVAULT_DATABASE_URL', printmypics: 'PRINTMYPICS_DATABASE_URL' } as const

/** An empty, migrated database beside the app's own, so that a second shop has a background queue of its own. */
export async function newDatabase(app: AppName, name: string): Promise<string> {
  const url = await emptyDatabase(app, name)
  await migrate(url, migrationsOf(app))
  return url
}

/** A database with nothing in it. */
export async function emptyDatabase(app: AppName, name: string): Promise<string> {
  await ask(ownUrl(app), `CREATE DATABASE "${name}"`)
  return Object.assign(new URL(ownUrl(app)), { pathname: `/${name}` }).href
}

export async function dropDatabase(app: AppName, name: string): Promise<void> {
  await ask(ownUrl(app), `DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`)
}

/** One statement in a database of a test's own. */
export async function tells(url: string, statement: string, values: unknown[] = []): Promise<void> {
  await ask(url, statement, values)
}

/** The half hour of the attempt that waits at this hold of the shop's is over. */
export async function letsTimeRunOut(holdAddress: string): Promise<void> {
  const [id] = /[0-9a-f-]{36}$/.exec(holdAddress) ?? []
  const attempt = `SELECT state_hash FROM hold WHERE id = '${id}'`
  await ask(ownUrl('printmypics'), `UPDATE connection_attempt SET expires_at = now() WHERE state_hash = (${attempt})`)
}

function ownUrl(app: AppName): string {
  const url = environmentOf(app)[URL_OF[app]]
  if (!url) throw new Error(`${URL_OF[app]} is not in E2E_ENVIRONMENT`)
  return url
}

export function migrationsOf(app: AppName): string {
  return fileURLToPath(new URL(`../../prisma/${app}/migrations/`, import.meta.url))
}

async function ask(connectionString: string, sql: string, values: unknown[] = []): Promise<void> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  await client.query(sql, values).finally(() => client.end())
}
