import { mkdirSync } from 'node:fs'
import type { Addresses } from './addresses.ts'
import { type Environment, environmentsOf, type Mode } from './environment.ts'
import { type App, ROOT } from './installation.ts'
import { Problem } from './problem.ts'
import { runNode } from './process/run.ts'
import { type DatabaseUrls, type Running, runningIn, takeOver } from './running.ts'
import { type Secrets, secretsOf } from './secrets.ts'
import { openDatabases } from './steps/database.ts'
import { generateClients } from './steps/generate.ts'
import { applyMigrations } from './steps/migrations.ts'

/** What both apps stand on: their databases, migrated, and what each is told at its start. */
export type Ground = {
  dataDir: string
  databases: DatabaseUrls
  secrets: Secrets
  environments: Record<App, Environment>
}

/** Prepares everything but builds, seeds and starts. The data directory is ours already. */
export async function prepareGround(dataDir: string, addresses: Addresses, mode: Mode, self: Running): Promise<Ground> {
  await generateClients()
  const secrets = secretsOf(dataDir)
  const databases = await openDatabases(dataDir, secrets, addresses)
  await applyMigrations(databases)
  self.databases = databases // now others may seed them
  const environments = environmentsOf({ addresses, databases, secrets, dataDir, mode }, process.env)
  return { dataDir, databases, secrets, environments }
}

/** Makes the data directory, and makes it ours until we stop. @returns whoever has it already */
export async function claim(dataDir: string, self: Running): Promise<Running | null> {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  return (await runningIn(dataDir)) ?? (await takeOver(dataDir, self))
}

/** Bundles an app's server and seed without its pages: enough for seeding and for development. */
export async function bundlePrograms(app: App, buildDir: string): Promise<void> {
  const { status, output } = await runNode(['build-server.mjs'], {
    cwd: `${ROOT}/apps/${app}`,
    env: { ...process.env, BUILD_DIR: buildDir },
  })
  if (status !== 0) throw new Problem(`${app} does not compile:\n${output}`)
}
