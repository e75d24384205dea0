#!/usr/bin/env node
/**
 * Stands in for Prisma's native schema engine, which is downloaded from a host that not every network reaches.
 * The CLI speaks JSON-RPC with it, one message a line; the answers come from Prisma's own engine compiled to WebAssembly.
 *
 *   MIGRATION_DATABASE_URL=<a database with the migrations so far> PRISMA_SCHEMA_ENGINE_BINARY=$PWD/prisma/schema-engine.mjs \
 *   npx prisma migrate diff --from-config-datasource --to-schema prisma/<app>/schema.prisma --script --config prisma/<app>/prisma.config.ts
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils'
import * as wasm from '@prisma/schema-engine-wasm/schema_engine_bg'
import pg from 'pg'

const CHAR = 18 // PostgreSQL's number for "char", the type of the catalogue's flags; the adapter does not know it
const TEXT = 25

/** Shows the adapter each "char" as text, and remembers the columns for the engine, which wants them as they are. */
class CataloguePool extends pg.Pool {
  flags = new Set()

  async query(...question) {
    const result = await super.query(...question)
    for (const field of result.fields.filter(({ dataTypeID }) => dataTypeID === CHAR)) {
      this.flags.add(field.name)
      field.dataTypeID = TEXT
    }
    return result
  }
}

class CatalogueAdapter extends PrismaPg {
  constructor(pool) {
    super(pool)
    this.pool = pool
  }

  async connect() {
    const adapter = await super.connect()
    const queryRaw = adapter.queryRaw.bind(adapter)
    adapter.queryRaw = async (question) => {
      const result = await queryRaw(question)
      const isFlag = (i) => this.pool.flags.has(result.columnNames[i])
      const columnTypes = result.columnTypes.map((type, i) => (isFlag(i) ? ColumnTypeEnum.Character : type))
      return { ...result, columnTypes }
    }
    return adapter
  }
}

await loadWasm()
const { values } = parseArgs({
  strict: false,
  options: {
    version: { type: 'boolean' },
    datasource: { type: 'string' },
    datamodels: { type: 'string', short: 'd', multiple: true },
  },
})
if (values.version) {
  console.log(`schema-engine-cli ${wasm.version()}`)
  process.exit(0)
}

let engine
let last = Promise.resolve()
const lines = createInterface({ input: process.stdin })
lines.on('line', (line) => {
  last = last.then(() => answer(JSON.parse(line)))
})
lines.on('close', () => last.finally(() => process.exit(0)))
process.on('SIGTERM', () => process.exit(0))

async function answer({ id, method, params }) {
  if (!method) return // the CLI's answer to a message of ours
  try {
    engine ??= await openEngine()
    const result = (await engine[method === 'getDatabaseVersion' ? 'version' : method](params)) ?? {}
    if (typeof result.stdout === 'string') say({ id: 1_000_000, method: 'print', params: { content: result.stdout } })
    say({ id, result })
  } catch (error) {
    const data = { is_panic: false, message: error.message, error_code: error.code, meta: error.meta ?? {} }
    say({ id, error: { code: 4466, message: 'An error happened. Check the data field for details.', data } })
  }
}

function say(message) {
  process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`)
}

function openEngine() {
  const { url } = JSON.parse(values.datasource ?? '{}')
  const pool = new CataloguePool({ connectionString: url, max: 1 })
  const datamodels = values.datamodels?.map((path) => [path, readFileSync(path, 'utf8')])
  return wasm.SchemaEngine.new(
    { datamodels },
    () => {},
    bindMigrationAwareSqlAdapterFactory(new CatalogueAdapter(pool)),
  )
}

async function loadWasm() {
  const entry = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm')
  const code = readFileSync(entry.replace(/\.js$/, '_bg.wasm'))
  const { instance } = await WebAssembly.instantiate(code, { './schema_engine_bg.js': wasm })
  wasm.__wbg_set_wasm(instance.exports)
  instance.exports.__wbindgen_start()
}
