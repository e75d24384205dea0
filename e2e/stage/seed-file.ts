import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { buildOf, environmentOf, folderOf } from './environment.ts'

const run = promisify(execFile)

/** A person of CloudVault, as the seed file writes them. */
export type SeedOwner = { email: string; password: string; name: string; photos?: number }

/** A client of CloudVault, in RFC 7591's words. */
export type SeedClient = {
  client_id: string
  client_secret?: string
  client_name?: string
  redirect_uris: string[]
  grant_types?: string[]
  token_endpoint_auth_method?: string
  application_type?: string
  scope?: string
  default_scope?: string
  require_pkce?: boolean
  access_token_format?: string
  allowed_origins?: string[]
  post_logout_redirect_uris?: string[]
  code_ttl?: number
  access_token_ttl?: number
  refresh_token_idle_ttl?: number
  refresh_token_absolute_ttl?: number
  introspection?: boolean
  resources?: string[]
  [metadata: string]: unknown
}

type SeedContent = { users?: SeedOwner[]; clients?: SeedClient[] }

/** Registers owners and clients the way a workshop teacher would: with a seed file. */
export async function seed(content: SeedContent, settings: Record<string, string> = {}): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'e2e-seed-'))
  const file = join(folder, 'seed.json')
  await writeFile(file, JSON.stringify({ users: [], clients: [], ...content }))
  try {
    await seedFrom(file, settings)
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** @throws with the seed program's own words when it refuses the file. */
export async function seedFrom(file: string, settings: Record<string, string> = {}) {
  const env = { PATH: process.env.PATH, ...environmentOf('cloudvault'), ...settings }
  return run(process.execPath, [`${buildOf('cloudvault')}/seed.js`, 'file', file], { cwd: folderOf('cloudvault'), env })
}
