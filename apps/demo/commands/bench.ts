import { join, resolve } from 'node:path'
import { ANY, addressesFor, PORT_BASE } from '../addresses.ts'
import { forgetUserSettings } from '../environment.ts'
import { claim, prepareGround } from '../ground.ts'
import { ROOT } from '../installation.ts'
import { freePort } from '../ports/free.ts'
import { Problem } from '../problem.ts'
import { runNode } from '../process/run.ts'
import { findChromium } from '../proof/chromium.ts'
import type { Running } from '../running.ts'
import { buildApps } from '../steps/build.ts'

const BUILD_DIR = 'build'

/** `npm run bench`: the benchmarks of e2e/load, on a PostgreSQL of their own; `eye` first: those of the inspector in a browser. Their flags are their business. */
export async function bench(args: readonly string[]): Promise<void> {
  forgetUserSettings()
  const dataDir = resolve(ROOT, process.env.BENCH_DATA_DIR || '.data-bench')
  const addresses = { ...addressesFor({}, PORT_BASE), databasePort: ANY }
  const self: Running = { pid: process.pid, command: 'bench', ...addresses, databases: null }
  const other = await claim(dataDir, self)
  if (other) throw new Problem(`npm run bench is running already (process ${other.pid}).`)

  const { databases } = await prepareGround(dataDir, addresses, 'live', self)
  await buildApps(BUILD_DIR)
  const isEye = args[0] === 'eye'
  const program = join(ROOT, 'e2e/load', isEye ? 'eye/eye.ts' : 'bench.ts')
  const { status } = await runNode(['--import', 'tsx', program, ...args], {
    cwd: ROOT,
    show: true,
    env: {
      ...process.env,
      ...(isEye && { E2E_CHROMIUM: await findChromium() }),
      BUILD_DIR,
      BENCH_DATA_DIR: dataDir,
      BENCH_POSTGRES_URL: databases.cloudvault,
      BENCH_PORT: String(await freePort()),
    },
  })
  if (status !== 0) throw new Problem('The benchmarks ended early, or one of them was answered wrongly.')
}
