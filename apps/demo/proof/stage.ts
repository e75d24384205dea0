import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Ground } from '../ground.ts'
import { fromBuild, startApps } from '../steps/start.ts'
import { findChromium } from './chromium.ts'

/** Both apps, started, and the environment in which Playwright finds them and a browser. */
export type Stage = { crashed: Promise<never>; end: () => Promise<void>; environment: NodeJS.ProcessEnv }

/** Starts both apps as the demo does. The environment file lets a test start instances of its own. */
export async function openStage(ground: Ground, buildDir: string): Promise<Stage> {
  const chromium = await findChromium()
  const manner = fromBuild(buildDir)
  const { crashed, end } = await startApps(ground.dataDir, ground.environments, manner)

  const { cloudvault, printmypics } = ground.environments
  const file = join(ground.dataDir, 'environment.json')
  const told = { cloudvault: { ...cloudvault, ...manner.more }, printmypics: { ...printmypics, ...manner.more } }
  writeFileSync(file, JSON.stringify(told, null, 2), { mode: 0o600 })
  const environment = {
    ...process.env,
    ...told.cloudvault,
    ...told.printmypics,
    E2E_ENVIRONMENT: file,
    E2E_CHROMIUM: chromium,
    NODE_ENV: undefined, // the apps' own, and not their tests'
    PORT: undefined,
  }
  return { crashed, end, environment }
}
