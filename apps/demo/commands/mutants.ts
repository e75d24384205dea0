import { join } from 'node:path'
import { migrate } from '../../../prisma/migrate.ts'
import { ANY, addressesFor, PORT_BASE } from '../addresses.ts'
import { forgetUserSettings } from '../environment.ts'
import { claim, prepareGround } from '../ground.ts'
import { APPS, ROOT } from '../installation.ts'
import { Problem } from '../problem.ts'
import { runNode } from '../process/run.ts'
import type { Running } from '../running.ts'
import { createDatabases } from '../steps/database.ts'
import { labMutants } from './lab-mutants.ts'

/** `npm run mutants`: e2e/mutants, with databases of its own. Its flags are its business, but for `--labs`. */
export async function mutants(args: readonly string[]): Promise<void> {
  if (args[0] === '--labs') return labMutants(args.slice(1))
  forgetUserSettings()
  const env = process.env.TEST_CLOUDVAULT_DATABASE_URL ? process.env : { ...process.env, ...(await ownDatabases()) }
  const { status } = await runNode(['--import', 'tsx', join(ROOT, 'e2e/mutants/run.ts'), ...args], {
    cwd: ROOT,
    show: true,
    env,
  })
  if (status !== 0) throw new Problem('A check can be taken away, and no test notices.')
}

async function ownDatabases(): Promise<Record<string, string>> {
  const dataDir = join(ROOT, '.data-mutants')
  const addresses = { ...addressesFor({}, PORT_BASE), databasePort: ANY }
  const self: Running = { pid: process.pid, command: 'mutants', ...addresses, databases: null }
  const other = await claim(dataDir, self)
  if (other) throw new Problem(`npm run mutants is running already (process ${other.pid}).`)
  const { databases } = await prepareGround(dataDir, addresses, 'live', self)
  const url = (database: string) => Object.assign(new URL(databases.cloudvault), { pathname: `/${database}` }).href
  await createDatabases(url('postgres'), ['cloudvault_test', 'printmypics_test'])
  for (const app of APPS) await migrate(url(`${app}_test`), join(ROOT, 'prisma', app, 'migrations'))
  return {
    TEST_CLOUDVAULT_DATABASE_URL: url('cloudvault_test'),
    TEST_PRINTMYPICS_DATABASE_URL: url('printmypics_test'),
  }
}
