import pg from 'pg'
import type { Addresses } from '../addresses.ts'
import { startEmbedded } from '../postgres/embedded.ts'
import { Problem } from '../problem.ts'
import { step } from '../progress.ts'
import type { DatabaseUrls } from '../running.ts'
import type { Secrets } from '../secrets.ts'

const WRONG_PASSWORD = '28P01'

/** Both databases, reachable. What the user names by URL is used as it is; the rest is embedded. */
export async function openDatabases(dataDir: string, secrets: Secrets, addresses: Addresses): Promise<DatabaseUrls> {
  const named = { cloudvault: process.env.CLOUDVAULT_DATABASE_URL, printmypics: process.env.PRINTMYPICS_DATABASE_URL }
  return step('database', async (note) => {
    const cloudvault = named.cloudvault ? await reachable('CLOUDVAULT_DATABASE_URL', named.cloudvault) : null
    const printmypics = named.printmypics ? await reachable('PRINTMYPICS_DATABASE_URL', named.printmypics) : null
    if (cloudvault && printmypics) {
      note('the ones you named')
      return { cloudvault, printmypics }
    }
    const embedded = await startEmbedded(dataDir, secrets.databasePassword, addresses.databasePort)
    note(`PostgreSQL ${embedded.created ? 'made and started' : 'started'} on port ${embedded.port}`)
    await createDatabases(embedded.url('postgres'), ['cloudvault', 'printmypics'])
    return {
      cloudvault: cloudvault ?? embedded.url('cloudvault'),
      printmypics: printmypics ?? embedded.url('printmypics'),
    }
  })
}

/** True when nothing outside the data directory would be touched. */
export function isEmbedded(): boolean {
  return !process.env.CLOUDVAULT_DATABASE_URL && !process.env.PRINTMYPICS_DATABASE_URL
}

/** Creates the databases that are not there yet. */
export async function createDatabases(serverUrl: string, names: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl })
  try {
    await client.connect()
    const { rows } = await client.query<{ datname: string }>('SELECT datname FROM pg_database')
    const missing = names.filter((name) => !rows.some(({ datname }) => datname === name))
    for (const name of missing) await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`)
  } catch (error) {
    if ((error as { code?: string }).code !== WRONG_PASSWORD) throw error
    throw new Problem(
      'This database was made with another password than the one in secrets.json. Put the old file back, or start over: npm run demo -- --fresh',
    )
  } finally {
    await client.end()
  }
}

/** The URL of a database that answers and is new enough. @throws Problem naming the variable it came from */
export async function reachable(variable: string, url: string): Promise<string> {
  if (!URL.canParse(url))
    throw new Problem(`${variable} is not a URL such as postgresql://user:password@host:5432/name`)
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
  try {
    await client.connect()
    const { rows } = await client.query<{ version: number }>(
      "SELECT current_setting('server_version_num')::int AS version",
    )
    if ((rows[0]?.version ?? 0) < 150_000) throw new Error('it is older than PostgreSQL 15')
    return url
  } catch (error) {
    const { host, pathname } = new URL(url)
    throw new Problem(
      `The database named by ${variable} (${pathname.slice(1)} at ${host}) cannot be used: ${reason(error as Error)}.\nStart it, correct the variable, or unset it to use the PostgreSQL that comes along.`,
    )
  } finally {
    await client.end().catch(() => {})
  }
}

function reason(error: Error & { code?: string; errors?: Error[] }): string {
  if (error.code === 'ECONNREFUSED') return 'nothing answers there'
  return error.message || error.errors?.[0]?.message || String(error.code)
}
