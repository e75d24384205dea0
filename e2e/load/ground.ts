import { execFile } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import pg from 'pg'
import { migrate } from '../../prisma/migrate.ts'
import { PEER_TABLE } from './peer/adapter.ts'
import { SEED } from './stock/cast.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** What everyone who is measured stands on. */
export type Ground = {
  port: number
  cloudVaultFolder: string
  nodeFlags: string[]
  environment: NodeJS.ProcessEnv
  /** Writes a file beside the results and says where. */
  keep(name: string, bytes: string | Buffer): string
}

/** A database made anew, CloudVault's tables and seed, and the peer's table. */
export async function prepareGround(): Promise<Ground> {
  const server = process.env.BENCH_POSTGRES_URL
  if (!server)
    throw new Error('BENCH_POSTGRES_URL: the PostgreSQL to measure on is not named (npm run bench brings one)')
  const folder = process.env.BENCH_DATA_DIR ?? join(ROOT, '.data-bench')
  mkdirSync(folder, { recursive: true })
  const port = Number(process.env.BENCH_PORT ?? 4800)
  const cloudVaultFolder = join(ROOT, 'apps/cloudvault')
  const buildDir = process.env.BUILD_DIR ?? 'build'
  const environment: NodeJS.ProcessEnv = {
    ...process.env,
    NODE_ENV: 'production',
    BUILD_DIR: buildDir,
    PORT: String(port),
    CLOUDVAULT_MODE: 'live',
    CLOUDVAULT_URL: `http://127.0.0.1:${port}`,
    CLOUDVAULT_DATABASE_URL: await newDatabase(server),
    CLOUDVAULT_SECRET: 'the-secret-of-a-benchmark-keeps-nothing',
    CLOUDVAULT_PHOTO_STORE: `file:${join(folder, 'photos')}`,
  }
  const keep = (name: string, bytes: string | Buffer) => {
    const path = join(folder, name)
    writeFileSync(path, bytes)
    return path
  }
  const seed = keep('seed.json', JSON.stringify(SEED))
  const args = [`${buildDir}/seed.js`, 'file', seed]
  await promisify(execFile)(process.execPath, args, { cwd: cloudVaultFolder, env: environment })
  const nodeFlags = (process.env.BENCH_NODE_FLAGS ?? '').split(' ').filter(Boolean)
  return { port, cloudVaultFolder, nodeFlags, environment, keep }
}

const NAME = process.env.BENCH_DATABASE ?? 'bench'

async function newDatabase(server: string): Promise<string> {
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  await client.query(`DROP DATABASE IF EXISTS ${client.escapeIdentifier(NAME)} WITH (FORCE)`)
  await client.query(`CREATE DATABASE ${client.escapeIdentifier(NAME)}`)
  await client.end()
  const url = new URL(server)
  url.pathname = `/${NAME}`
  await migrate(url.href, join(ROOT, 'prisma/cloudvault/migrations'))
  const tables = new pg.Client({ connectionString: url.href })
  await tables.connect()
  await tables.query(PEER_TABLE)
  await tables.end()
  return url.href
}
