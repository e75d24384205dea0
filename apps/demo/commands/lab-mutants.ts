import { join } from 'node:path'
import { ANY, addressesFor } from '../addresses.ts'
import { forgetUserSettings } from '../environment.ts'
import { claim, prepareGround } from '../ground.ts'
import { ROOT } from '../installation.ts'
import { Problem } from '../problem.ts'
import { runNode } from '../process/run.ts'
import { openStage } from '../proof/stage.ts'
import type { Running } from '../running.ts'
import { buildApps } from '../steps/build.ts'
import { nextFreeBase } from '../steps/ports.ts'
import { seed } from '../steps/seed.ts'

const BUILD_DIR = 'build-test'

/** `npm run mutants -- --labs`: each lab's check is taken away, and its attack has to succeed with the defence on. */
export async function labMutants(args: readonly string[]): Promise<void> {
  forgetUserSettings()
  const dataDir = join(ROOT, '.data-mutants')
  const addresses = { ...addressesFor({}, await nextFreeBase(31_000)), databasePort: ANY }
  const self: Running = { pid: process.pid, command: 'mutants', ...addresses, databases: null }
  const other = await claim(dataDir, self)
  if (other) throw new Problem(`npm run mutants is running already (process ${other.pid}).`)
  const ground = await prepareGround(dataDir, addresses, 'demo', self)
  await buildApps(BUILD_DIR)
  await seed(dataDir, BUILD_DIR, ground.environments)
  const { crashed, environment } = await openStage(ground, BUILD_DIR)
  const run = runNode(['--import', 'tsx', join(ROOT, 'e2e/mutants/run-labs.ts'), ...args], {
    cwd: ROOT,
    show: true,
    env: { ...environment, MUTANTS_DIR: dataDir, BUILD_DIR },
  })
  const { status } = await Promise.race([run, crashed])
  if (status !== 0) throw new Problem('A check can be taken away, and no lab notices.')
}
