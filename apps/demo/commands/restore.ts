import { copyFileSync, existsSync, mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { addressesFor, PORT_BASE } from '../addresses.ts'
import { copyIn, verify } from '../backup/copy-in.ts'
import { readManifest } from '../backup/manifest.ts'
import { copyStores, storesIn, storesOf } from '../backup/stores.ts'
import { environmentsOf } from '../environment.ts'
import { claim } from '../ground.ts'
import { APPS, dataDirectory, ROOT } from '../installation.ts'
import { Problem } from '../problem.ts'
import { step } from '../progress.ts'
import type { Running } from '../running.ts'
import { secretsOf } from '../secrets.ts'
import { openDatabases } from '../steps/database.ts'
import { isEmpty } from '../steps/empty.ts'

/** `npm run restore -- DIR`: an installation as it was when the backup was taken, where none is yet. */
export async function restore([directory]: readonly string[]): Promise<void> {
  if (!directory) throw new Problem('Name the folder of the backup: npm run restore -- ../backup-of-today')
  const folder = resolve(process.env.INIT_CWD || process.cwd(), directory)
  const copies = readManifest(folder)
  await step('is the backup whole?', async () => {
    for (const app of APPS) await verify(copies[app], join(folder, app))
  })

  const dataDir = dataDirectory(process.env)
  if (existsSync(join(dataDir, 'secrets.json'))) {
    throw new Problem(
      `There is an installation in ${dataDir}. Move it away, or restore beside it: DEMO_DATA_DIR=.data-restored npm run restore -- ${directory}`,
    )
  }
  const addresses = addressesFor(process.env, PORT_BASE)
  const self: Running = { pid: process.pid, command: 'restore', ...addresses, databases: null }
  const other = await claim(dataDir, self)
  if (other) throw new Problem(`npm run ${other.command} is running here (process ${other.pid}). Stop it first.`)

  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const kept = join(folder, 'secrets.json')
  if (existsSync(kept)) copyFileSync(kept, join(dataDir, 'secrets.json'))
  const secrets = secretsOf(dataDir)
  const databases = await openDatabases(dataDir, secrets, addresses)
  for (const app of APPS) {
    if (!(await isEmpty(databases[app])))
      throw new Problem(`The database of ${app} is not empty: nothing was restored.`)
  }
  await step('databases', async () => {
    for (const app of APPS) {
      await copyIn(databases[app], copies[app], join(folder, app), join(ROOT, 'prisma', app, 'migrations'))
    }
  })
  const { cloudvault, printmypics } = environmentsOf(
    { addresses, databases, secrets, dataDir, mode: 'live' },
    process.env,
  )
  const stores = storesOf(cloudvault.CLOUDVAULT_PHOTO_STORE, printmypics.PRINTMYPICS_PRINT_STORE)
  await step('photographs and prints', () => copyStores(storesIn(folder), stores))
  console.log(`\nRestored as of ${copies.taken}. Whatever was approved later is not known here.`)
}
