import { mkdirSync } from 'node:fs'
import { environmentsOf } from '../environment.ts'
import type { Flags } from '../flags.ts'
import { dataDirectory } from '../installation.ts'
import { type Running, runningIn, takeOver } from '../running.ts'
import { secretsOf } from '../secrets.ts'
import { openBrowser } from '../steps/browser.ts'
import { buildApps } from '../steps/build.ts'
import { showCard } from '../steps/card.ts'
import { openDatabases } from '../steps/database.ts'
import { startOver } from '../steps/fresh.ts'
import { generateClients } from '../steps/generate.ts'
import { applyMigrations } from '../steps/migrations.ts'
import { chooseAddresses } from '../steps/ports.ts'
import { seed } from '../steps/seed.ts'
import { fromBuild, startApps } from '../steps/start.ts'
import { isStopping } from '../stopping.ts'

const BUILD_DIR = 'build'

/** `npm run demo`: from whatever is there to two apps that answer. */
export async function demo(flags: Flags): Promise<void> {
  const dataDir = dataDirectory(process.env)
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const earlier = await runningIn(dataDir)
  if (earlier) return tellOf(earlier)
  const addresses = await chooseAddresses(flags)
  const self: Running = { pid: process.pid, command: 'demo', ...addresses, databases: null }
  const other = await takeOver(dataDir, self)
  if (other) return tellOf(other)

  if (flags.fresh) startOver(dataDir)
  await generateClients()
  const secrets = secretsOf(dataDir)
  const databases = await openDatabases(dataDir, secrets, addresses)
  self.databases = databases
  await applyMigrations(databases)
  await buildApps(BUILD_DIR)
  const mode = flags.labs ? 'lab' : 'demo'
  const environments = environmentsOf({ addresses, databases, secrets, dataDir, mode }, process.env)
  await seed(dataDir, BUILD_DIR, environments)
  const { crashed } = await startApps(dataDir, environments, fromBuild(BUILD_DIR))
  if (isStopping()) return
  showCard(addresses, environments)
  openBrowser(addresses.printMyPics, flags)
  await crashed
}

function tellOf({ pid, command, cloudVault, printMyPics }: Running): void {
  console.log(
    `npm run ${command} runs already (process ${pid}):\n  PrintMyPics  ${printMyPics}\n  CloudVault   ${cloudVault}`,
  )
}
