import type { Flags } from '../flags.ts'
import { bundlePrograms, claim, prepareGround } from '../ground.ts'
import { APPS, dataDirectory } from '../installation.ts'
import { startLabs } from '../labs/start-labs.ts'
import { keepReloading } from '../process/reload.ts'
import { step } from '../progress.ts'
import type { Running } from '../running.ts'
import { showCard } from '../steps/card.ts'
import { startOver } from '../steps/fresh.ts'
import { chooseAddresses } from '../steps/ports.ts'
import { seed } from '../steps/seed.ts'
import { ready } from '../steps/start.ts'
import { tellOf } from './demo.ts'

const BUILD_DIR = 'build-dev'

/** `npm run dev`: both apps from their sources. Pages reload by themselves, and a server whose files change starts again. */
export async function dev(flags: Flags): Promise<void> {
  const dataDir = dataDirectory(process.env)
  const addresses = await chooseAddresses(flags)
  const self: Running = { pid: process.pid, command: 'dev', ...addresses, databases: null }
  const other = await claim(dataDir, self)
  if (other) return tellOf(other)

  if (flags.fresh) await startOver(dataDir)
  const { environments } = await prepareGround(dataDir, addresses, flags.labs ? 'lab' : 'demo', self)
  await step('seed programs', () => Promise.all(APPS.map((app) => bundlePrograms(app, BUILD_DIR))))
  await seed(dataDir, BUILD_DIR, environments)
  if (flags.labs) await startLabs(dataDir, addresses, environments)
  const reloading = APPS.map((app) => keepReloading(app, dataDir, environments[app]))
  await step('start', () => Promise.all(APPS.map((app) => ready(app, environments[app], dataDir))))
  showCard(addresses, environments)
  await Promise.all(reloading)
}
