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
import { nextFreeBase } from '../steps/ports.ts'
import { seed } from '../steps/seed.ts'

const BUILD_DIR = 'build'

/** What may be the first word after `npm run bench --`; without one, the back channel is measured. */
const PROGRAMS: Record<string, { program: string; browser?: true; bothApps?: true }> = {
  eye: { program: 'eye/eye.ts', browser: true },
  pages: { program: 'pages/pages.ts', browser: true, bothApps: true },
  soak: { program: 'soak/soak.ts', bothApps: true },
}

/** `npm run bench`: the benchmarks of e2e/load, on a PostgreSQL of their own. Their flags are their business. */
export async function bench(args: readonly string[]): Promise<void> {
  forgetUserSettings()
  if (args[0] === 'start') return run('start/start.ts', args, {})
  const dataDir = resolve(ROOT, process.env.BENCH_DATA_DIR || '.data-bench')
  const addresses = { ...addressesFor({}, await nextFreeBase(PORT_BASE + 500)), databasePort: ANY }
  const self: Running = { pid: process.pid, command: 'bench', ...addresses, databases: null }
  const other = await claim(dataDir, self)
  if (other) throw new Problem(`npm run bench is running already (process ${other.pid}).`)

  const { program, browser, bothApps } = PROGRAMS[args[0] ?? ''] ?? { program: 'bench.ts' }
  const { databases, environments } = await prepareGround(dataDir, addresses, 'live', self)
  await buildApps(BUILD_DIR)
  if (bothApps) await seed(dataDir, BUILD_DIR, environments)
  await run(program, args, {
    ...(browser && { E2E_CHROMIUM: await findChromium() }),
    ...(bothApps && { BENCH_APPS: JSON.stringify(environments) }),
    BUILD_DIR,
    BENCH_DATA_DIR: dataDir,
    BENCH_POSTGRES_URL: databases.cloudvault,
    BENCH_PORT: String(await freePort()),
  })
}

async function run(program: string, args: readonly string[], more: NodeJS.ProcessEnv): Promise<void> {
  const { status } = await runNode(['--import', 'tsx', join(ROOT, 'e2e/load', program), ...args], {
    cwd: ROOT,
    show: true,
    env: { ...process.env, ...more },
  })
  if (status !== 0)
    throw new Problem('The benchmarks ended early, one of them was answered wrongly, or missed its goal.')
}
