import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Flags } from '../flags.ts'
import type { Ground } from '../ground.ts'
import { ROOT } from '../installation.ts'
import { runNode } from '../process/run.ts'
import { type Counts, countsOf, HELD } from './counts.ts'
import { openStage } from './stage.ts'

/** Playwright against both apps, as the demo starts them. */
export async function runEndToEnd(ground: Ground, buildDir: string, { grep, only, repeat }: Flags): Promise<Counts> {
  const config = join(ROOT, 'e2e/playwright.config.ts')
  if (!existsSync(config)) return HELD
  const { crashed, environment } = await openStage(ground, buildDir)
  const report = join(ground.dataDir, 'playwright.json')
  const chosen = [...(grep ? ['--grep', grep] : []), ...(only ? [`--project=${only}`] : []), `--repeat-each=${repeat}`]
  const run = runNode(
    [join(ROOT, 'node_modules/@playwright/test/cli.js'), 'test', '-c', config, '--pass-with-no-tests', ...chosen],
    { cwd: ROOT, show: true, env: { ...environment, E2E_JSON: report } },
  )
  const { status } = await Promise.race([run, crashed])
  return countsOf('playwright', report, status)
}
