import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { addressesFor, PORT_BASE } from '../addresses.ts'
import type { Flags } from '../flags.ts'
import { bundlePrograms, claim, prepareGround } from '../ground.ts'
import { APPS, dataDirectory } from '../installation.ts'
import { Problem } from '../problem.ts'
import { step } from '../progress.ts'
import type { Running } from '../running.ts'
import { isEmbedded } from '../steps/database.ts'
import { emptyDatabase } from '../steps/empty.ts'
import { applyMigrations } from '../steps/migrations.ts'
import { seed } from '../steps/seed.ts'

const BUILD_DIR = 'build-dev'

/** `npm run reset`: both databases and the photo store as they were on the first day. */
export async function reset({ force, portBase }: Flags): Promise<void> {
  const { CLOUDVAULT_PHOTO_STORE: photoStore, PRINTMYPICS_PRINT_STORE: printStore } = process.env
  if (!force && !(isEmbedded() && !photoStore && !printStore)) {
    throw new Problem(
      'The databases or stores are ones you named, not those this project keeps. If all in them may go: npm run reset -- --force',
    )
  }
  const dataDir = dataDirectory(process.env)
  const addresses = addressesFor(process.env, portBase ?? PORT_BASE)
  const self: Running = { pid: process.pid, command: 'reset', ...addresses, databases: null }
  const other = await claim(dataDir, self)
  if (other) throw new Problem(`npm run ${other.command} is running (process ${other.pid}). Stop it first, then reset.`)

  const { databases, environments } = await prepareGround(dataDir, addresses, 'demo', self)
  await step('empty databases and stores', async () => {
    for (const app of APPS) await emptyDatabase(databases[app])
    const [scheme, folder] = /^(file):(.+)$/.exec(environments.cloudvault.CLOUDVAULT_PHOTO_STORE ?? '')?.slice(1) ?? []
    if (scheme && folder) rmSync(folder, { recursive: true, force: true })
    rmSync(environments.printmypics.PRINTMYPICS_PRINT_STORE ?? '', { recursive: true, force: true })
    rmSync(join(dataDir, 'seeded.json'), { force: true })
  })
  await applyMigrations(databases)
  await step('seed programs', () => Promise.all(APPS.map((app) => bundlePrograms(app, BUILD_DIR))))
  await seed(dataDir, BUILD_DIR, environments)
}
