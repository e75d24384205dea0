#!/usr/bin/env node
// Stand-in for Prisma's native schema-engine on machines that cannot reach binaries.prisma.sh.
// Speaks the CLI's line-delimited JSON-RPC on stdio, backed by @prisma/schema-engine-wasm + adapter-pg.
// Use: PRISMA_SCHEMA_ENGINE_BINARY=/abs/path/tools/schema-engine.mjs npx prisma migrate deploy
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createInterface } from 'node:readline'
import { PrismaPg } from '@prisma/adapter-pg'
import * as bg from '@prisma/schema-engine-wasm/schema_engine_bg'
import pg from 'pg'

const require = createRequire(import.meta.url)
const wasmPath = require.resolve('@prisma/schema-engine-wasm').replace(/schema_engine\.js$/, 'schema_engine_bg.wasm')
const { instance } = await WebAssembly.instantiate(readFileSync(wasmPath), { './schema_engine_bg.js': bg })
bg.__wbg_set_wasm(instance.exports)
instance.exports.__wbindgen_start()

const argv = process.argv.slice(2)
if (argv[0] === '--version') {
  console.log('schema-engine-cli ' + bg.version())
  process.exit(0)
}
const datamodels = []
let datasource = {}
let cli
for (let i = 0; i < argv.length; i++) {
  if (argv[i] === '--datamodels' || argv[i] === '-d') datamodels.push([argv[++i], readFileSync(argv[i], 'utf8')])
  else if (argv[i] === '--datasource') datasource = JSON.parse(argv[++i])
  else if (argv[i] === 'cli') cli = argv[++i]
}
const url = datasource.url

function adminUrl() {
  const u = new URL(url)
  const db = u.pathname.slice(1)
  u.pathname = '/postgres'
  return { db, u: u.href }
}
async function canConnect() {
  const c = new pg.Client({ connectionString: url })
  await c.connect()
  await c.end()
}
async function createDatabase() {
  const { db, u } = adminUrl()
  const c = new pg.Client({ connectionString: u })
  await c.connect()
  await c.query(`CREATE DATABASE ${c.escapeIdentifier(db)}`)
  await c.end()
  return { databaseName: db }
}
// the CLI drops the first stderr line, so print a harmless one first
const logErr = (code, message) =>
  process.stderr.write(
    JSON.stringify({ level: 'INFO', fields: { message: 'start' }, target: 'schema_engine' }) +
      '\n' +
      JSON.stringify({
        timestamp: new Date().toISOString(),
        level: 'ERROR',
        fields: { message, error_code: code, is_panic: false },
        target: 'schema_engine::logger',
      }) +
      '\n',
  )
if (cli) {
  try {
    if (cli === 'can-connect-to-database') await canConnect()
    else if (cli === 'create-database') await createDatabase()
    else throw new Error('unsupported ' + cli)
    process.exit(0)
  } catch (e) {
    logErr(e.code === '3D000' ? 'P1003' : e.code === '28P01' ? 'P1000' : 'P1001', e.message)
    process.exit(1)
  }
}

const base = new PrismaPg({ connectionString: url, max: 1 })
const { bindMigrationAwareSqlAdapterFactory } = await import('@prisma/driver-adapter-utils').catch(() => ({}))
const factory = bindMigrationAwareSqlAdapterFactory ? bindMigrationAwareSqlAdapterFactory(base) : base
let engine
const getEngine = async () =>
  (engine ??= await bg.SchemaEngine.new({ datamodels: datamodels.length ? datamodels : undefined }, () => {}, factory))
const rename = { getDatabaseVersion: 'version' }

const rl = createInterface({ input: process.stdin })
let chain = Promise.resolve()
rl.on('line', (line) => {
  chain = chain.then(() => handle(line))
})
rl.on('close', () => chain.finally(() => process.exit(0)))
process.on('SIGTERM', () => process.exit(0))
async function handle(line) {
  const msg = JSON.parse(line)
  if (!msg.method) return
  const reply = (o) => process.stdout.write(JSON.stringify({ jsonrpc: '2.0', id: msg.id, ...o }) + '\n')
  try {
    let result
    if (msg.method === 'createDatabase') result = await createDatabase()
    else {
      const e = await getEngine()
      result = await e[rename[msg.method] ?? msg.method](msg.params)
    }
    if (msg.method === 'diff' && result?.stdout != null) {
      // the native engine prints through a server->client request
      process.stdout.write(
        JSON.stringify({ jsonrpc: '2.0', id: 1e6, method: 'print', params: { content: result.stdout } }) + '\n',
      )
    }
    reply({ result: result ?? {} })
  } catch (e) {
    reply({
      error: {
        code: 4466,
        message: 'An error happened. Check the data field for details.',
        data: {
          is_panic: false,
          message: e.message ?? String(e),
          error_code: e.code ?? e.error_code,
          meta: e.meta ?? {},
        },
      },
    })
  }
}
