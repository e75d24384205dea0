import pg from 'pg'

/** The schemas this project makes: its own, and the job queue's. */
const SCHEMAS = ['public', 'pgboss']

/** Removes every table this project has made in a database, and leaves the database itself. */
export async function emptyDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    for (const schema of SCHEMAS) {
      await client.query(`SET client_min_messages = warning; DROP SCHEMA IF EXISTS ${schema} CASCADE`)
    }
    await client.query('CREATE SCHEMA public')
  } finally {
    await client.end()
  }
}

/** True when nobody has made a table in it. */
export async function isEmpty(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query("SELECT 1 FROM pg_tables WHERE schemaname = 'public' LIMIT 1")
    return rows.length === 0
  } finally {
    await client.end()
  }
}
