import type { Flags } from '../flags.ts'
import { claim, prepareGround } from '../ground.ts'
import { dataDirectory } from '../installation.ts'
import { startLabs } from '../labs/start-labs.ts'
import { Problem } from '../problem.ts'
import { type Running, runningIn } from '../running.ts'
import { openBrowser } from '../steps/browser.ts'
import { buildApps } from '../steps/build.ts'
import { showCard } from '../steps/card.ts'
import { refuseForeignDatabases, startOver } from '../steps/fresh.ts'
import { chooseAddresses } from '../steps/ports.ts'
import { seed } from '../steps/seed.ts'
import { fromBuild, startApps } from '../steps/start.ts'
import { isStopping } from '../stopping.ts'
import { pack } from './pack.ts'
import { room } from './room.ts'

const BUILD_DIR = 'build'

/** `npm run demo`: from whatever is there to two apps that answer. */
export async function demo(flags: Flags): Promise<void> {
  if (flags.pack !== null) return pack(flags.pack)
  if (flags.room !== null) return room(flags.room, flags)
  const dataDir = dataDirectory(process.env)
  const earlier = await runningIn(dataDir)
  if (earlier) return tellOf(earlier)
  if (flags.fresh) refuseForeignDatabases()
  const addresses = await chooseAddresses(flags)
  const self: Running = { pid: process.pid, command: 'demo', ...addresses, databases: null }
  const other = await claim(dataDir, self)
  if (other) return tellOf(other)

  if (flags.fresh) await startOver(dataDir)
  const { environments } = await prepareGround(dataDir, addresses, flags.labs ? 'lab' : 'demo', self)
  await buildApps(BUILD_DIR)
  await seed(dataDir, BUILD_DIR, environments)
  if (flags.labs) await startLabs(dataDir, addresses, environments)
  const { crashed } = await startApps(dataDir, environments, fromBuild(BUILD_DIR))
  if (isStopping()) return
  showCard(addresses, environments)
  openBrowser(addresses.printMyPics, flags)
  await crashed
}

/** A second start is a question: where was it again? */
export function tellOf({ pid, command, cloudVault, printMyPics }: Running): void {
  if (command !== 'demo' && command !== 'dev')
    throw new Problem(`npm run ${command} is at work here (process ${pid}). Start again when it is done.`)
  console.log(`\nnpm run ${command} runs already (process ${pid}):`)
  console.log(`  PrintMyPics  ${printMyPics}\n  CloudVault   ${cloudVault}`)
}
