import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Addresses } from '../addresses.ts'
import type { Flags, Part } from '../flags.ts'
import type { Ground } from '../ground.ts'
import { ROOT } from '../installation.ts'
import { startLabs } from '../labs/start-labs.ts'
import { runNode } from '../process/run.ts'
import { type Counts, countsOf, HELD } from './counts.ts'
import { openStage } from './stage.ts'

const CONFIG = join(ROOT, 'e2e/playwright.config.ts')

/** What is played on one stage; `labs`: in lab mode, where the tests hold every lab armed. */
type Act = { labs: boolean; parts: readonly Part[] }
const ACTS: readonly Act[] = [
  { labs: true, parts: ['protocol'] },
  { labs: false, parts: ['clients', 'labs', 'journeys'] },
]

/** Playwright against both apps: the protocol's tests as `npm run demo -- --labs` starts them, the others as `npm run demo`. */
export async function* runEndToEnd(
  ground: Ground,
  addresses: Addresses,
  buildDir: string,
  flags: Flags,
): AsyncGenerator<Counts> {
  if (!existsSync(CONFIG)) return yield HELD
  for (const { labs, parts } of ACTS) {
    const chosen = parts.filter((part) => !flags.only || part === flags.only)
    if (chosen.length === 0) continue
    const environments = labs ? await withLabs(ground, addresses) : ground.environments
    yield await playOn({ ...ground, environments }, buildDir, { labs, parts: chosen }, flags)
  }
}

async function withLabs({ dataDir, environments }: Ground, addresses: Addresses): Promise<Ground['environments']> {
  const inLabMode = {
    cloudvault: { ...environments.cloudvault, CLOUDVAULT_MODE: 'lab' },
    printmypics: { ...environments.printmypics, PRINTMYPICS_MODE: 'lab' },
  }
  await startLabs(dataDir, addresses, inLabMode)
  return inLabMode
}

async function playOn(
  ground: Ground,
  buildDir: string,
  { labs, parts }: Act,
  { grep, repeat }: Flags,
): Promise<Counts> {
  const { crashed, end, environment } = await openStage(ground, buildDir)
  const report = join(ground.dataDir, `playwright-${parts.join('-')}.json`)
  const chosen = [
    ...(grep ? ['--grep', grep] : []),
    ...parts.map((part) => `--project=${part}`),
    `--repeat-each=${repeat}`,
  ]
  const run = runNode(
    [join(ROOT, 'node_modules/@playwright/test/cli.js'), 'test', '-c', CONFIG, '--pass-with-no-tests', ...chosen],
    { cwd: ROOT, show: true, env: { ...environment, E2E_JSON: report, ...(labs && { E2E_LABS: 'armed' }) } },
  )
  const { status } = await Promise.race([run, crashed])
  await end()
  return countsOf('playwright', report, status)
}
