import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Flags } from '../flags.ts'
import type { Ground } from '../ground.ts'
import { ROOT } from '../installation.ts'
import { runNode } from '../process/run.ts'
import { fromBuild, startApps } from '../steps/start.ts'
import { findChromium } from './chromium.ts'
import { type Counts, countsOf, HELD } from './counts.ts'

/** Playwright against both apps, as the demo starts them. The environment file lets a test start instances of its own. */
export async function runEndToEnd(ground: Ground, buildDir: string, { grep, only, repeat }: Flags): Promise<Counts> {
  const config = join(ROOT, 'e2e/playwright.config.ts')
  if (!existsSync(config)) return HELD
  const chromium = await findChromium()
  const manner = fromBuild(buildDir)
  const { crashed } = await startApps(ground.dataDir, ground.environments, manner)

  const { cloudvault, printmypics } = ground.environments
  const environment = join(ground.dataDir, 'environment.json')
  const told = { cloudvault: { ...cloudvault, ...manner.more }, printmypics: { ...printmypics, ...manner.more } }
  writeFileSync(environment, JSON.stringify(told, null, 2), { mode: 0o600 })

  const report = join(ground.dataDir, 'playwright.json')
  const chosen = [...(grep ? ['--grep', grep] : []), ...(only ? [`--project=${only}`] : []), `--repeat-each=${repeat}`]
  const run = runNode(
    [join(ROOT, 'node_modules/@playwright/test/cli.js'), 'test', '-c', config, '--pass-with-no-tests', ...chosen],
    {
      cwd: ROOT,
      show: true,
      env: {
        ...process.env,
        ...told.cloudvault,
        ...told.printmypics,
        E2E_ENVIRONMENT: environment,
        E2E_CHROMIUM: chromium,
        E2E_JSON: report,
        NODE_ENV: undefined, // the apps' own, and not their tests'
        PORT: undefined,
      },
    },
  )
  const { status } = await Promise.race([run, crashed])
  return countsOf('playwright', report, status)
}
