import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { Ajv } from 'ajv'

const require = createRequire(import.meta.url)

/** What an archive has against the schema of HAR 1.2; nothing when it is one. */
export function problemsOf(archive: unknown): string[] {
  const folder = dirname(require.resolve('har-schema'))
  const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false }) // addresses and times are looked at apart
  ajv.addMetaSchema(require('ajv/dist/refs/json-schema-draft-06.json'))
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.json'))) {
    ajv.addSchema(JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')))
  }
  const holds = ajv.getSchema('har.json#')
  if (!holds) return ['the schema is not there']
  return holds(archive) ? [] : (holds.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}
