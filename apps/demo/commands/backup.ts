import { copyFileSync, existsSync, mkdirSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type Addresses, addressesFor, PORT_BASE } from '../addresses.ts'
import { copyOut } from '../backup/copy-out.ts'
import { writeManifest } from '../backup/manifest.ts'
import { copyStores, storesIn, storesOf } from '../backup/stores.ts'
import { environmentsOf } from '../environment.ts'
import { claim, prepareGround } from '../ground.ts'
import { dataDirectory } from '../installation.ts'
import { Problem } from '../problem.ts'
import { step } from '../progress.ts'
import type { DatabaseUrls, Running } from '../running.ts'
import { secretsOf } from '../secrets.ts'
import { isEmbedded } from '../steps/database.ts'

/** `npm run backup -- DIR`: both databases, the stores and the secrets, also while the demo goes on. */
export async function backup([directory]: readonly string[]): Promise<void> {
  if (!directory) throw new Problem('Name a new folder: npm run backup -- ../backup-of-today')
  const folder = resolve(process.env.INIT_CWD || process.cwd(), directory)
  if (existsSync(folder) && readdirSync(folder).length > 0) {
    throw new Problem(`${folder} is not empty. A backup wants a folder of its own.`)
  }
  const dataDir = dataDirectory(process.env)
  const addresses = addressesFor(process.env, PORT_BASE)
  const databases = await databasesOf(dataDir, addresses)
  const ground = { addresses, databases, secrets: secretsOf(dataDir), dataDir, mode: 'live' as const }
  const { cloudvault, printmypics } = environmentsOf(ground, process.env)
  const stores = storesOf(cloudvault.CLOUDVAULT_PHOTO_STORE, printmypics.PRINTMYPICS_PRINT_STORE)

  mkdirSync(folder, { recursive: true, mode: 0o700 })
  await step('photographs and prints', () => copyStores(stores, storesIn(folder)))
  // Both at the same instant: a shop that is younger than its vault would come back with refresh tokens unknown there.
  const [vault, shop] = await step('databases', () =>
    Promise.all([
      copyOut(databases.cloudvault, join(folder, 'cloudvault')),
      copyOut(databases.printmypics, join(folder, 'printmypics')),
    ]),
  )
  await step('what came meanwhile', () => copyStores(stores, storesIn(folder))) // every row now has its file
  if (isEmbedded()) copyFileSync(join(dataDir, 'secrets.json'), join(folder, 'secrets.json'))
  writeManifest(folder, { format: 1, taken: new Date().toISOString(), cloudvault: vault, printmypics: shop })
  console.log(`\nThe backup is in ${folder}. ${aboutSecrets()}`)
}

/** Those of the demo that is running, or of the one that sleeps here. */
async function databasesOf(dataDir: string, addresses: Addresses): Promise<DatabaseUrls> {
  const self: Running = { pid: process.pid, command: 'backup', ...addresses, databases: null }
  const running = await claim(dataDir, self)
  if (!running) return (await prepareGround(dataDir, addresses, 'live', self)).databases
  if (running.databases) return running.databases
  throw new Problem(`npm run ${running.command} is just starting. Wait until it is ready.`)
}

function aboutSecrets(): string {
  if (isEmbedded()) return 'It holds the secrets of this installation too: keep it as you keep a key.'
  return 'Keep CLOUDVAULT_SECRET and PRINTMYPICS_SECRET beside it: without them no token in it works again.'
}
