import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { readDockerfile } from './dockerfile.ts'
import { rehearse } from './rehearsal.ts'
import { settingsFor } from './rehearsal-settings.ts'

/**
 * `npm run rehearse -- cloudvault` runs this: what an image would hold is put into a folder, and
 * what it would start is started there by somebody without rights, on a database that its own program has migrated.
 */
const app = process.argv[2] === 'printmypics' ? 'printmypics' : 'cloudvault'
const PATHS = {
  cloudvault: ['/', '/photos', '/developers/learn', '/.well-known/openid-configuration'],
  printmypics: ['/', '/photos'],
}
const server = process.env.DATABASE_SERVER
if (!server) throw new Error('DATABASE_SERVER=postgresql://… (a database for the rehearsal is made there, and dropped)')
const name = `rehearsal_${app}_${process.pid}`
const database = Object.assign(new URL(server), { pathname: `/${name}` }).href
const folder = mkdtempSync(join(tmpdir(), 'rehearsal-'))
chmodSync(folder, 0o755)

try {
  await ask(`CREATE DATABASE ${name}`)
  const dockerfile = readFileSync(fileURLToPath(new URL(`../apps/${app}/Dockerfile`, import.meta.url)), 'utf8')
  const image = rehearse(readDockerfile(dockerfile), folder)
  const size = execFileSync('du', ['-sm', image.folder], { encoding: 'utf8' }).split('\t')[0]
  console.log(`the image's files, without Node and its system: ${size} MB`)

  const url = `http://127.0.0.1:${image.env.PORT}`
  const nobody = process.getuid?.() === 0 ? { uid: 1000, gid: 1000 } : {} // as USER node
  const env = {
    PATH: process.env.PATH,
    ...image.env,
    HOST: '127.0.0.1',
    DATABASE_URL: database,
    ...settingsFor(app, url, database),
  }
  const cwd = join(image.folder, image.at)
  const run = (command: readonly string[]) =>
    spawnSync(command[0] ?? '', command.slice(1), { ...nobody, cwd, env, encoding: 'utf8' })
  const migrated = run(['node', 'build/migrate.js', `../../prisma/${app}/migrations`])
  console.log(`the migrations, from inside: ${migrated.stdout.slice(0, 60)}… ${migrated.stderr}`)

  const [program = '', ...words] = image.commands.CMD ?? []
  const child = spawn(program, words, { ...nobody, cwd, env, stdio: 'inherit' })
  const since = Date.now()
  while ((await fetch(`${url}/readyz`).catch(() => null))?.ok !== true) {
    if (child.exitCode !== null) throw new Error(`${program} ended with ${child.exitCode}`)
    await pause(100)
  }
  console.log(
    `/readyz after ${Date.now() - since} ms; the health check ends with ${run(image.commands.HEALTHCHECK ?? []).status}`,
  )
  for (const path of PATHS[app]) console.log((await fetch(url + path, { redirect: 'manual' })).status, path)
  child.kill('SIGTERM')
  const [code] = await once(child, 'exit')
  console.log(`SIGTERM: ended with ${code}`)
} finally {
  await ask(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
  rmSync(folder, { recursive: true })
}

async function ask(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  await client.query(sql).finally(() => client.end())
}
