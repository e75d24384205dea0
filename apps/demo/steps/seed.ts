import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { childEnvironment, type Environment } from '../environment.ts'
import { APPS, type App, appFolder, TITLE } from '../installation.ts'
import { Problem } from '../problem.ts'
import { lastLines, runNode } from '../process/run.ts'
import { step } from '../progress.ts'

/** What `seed.js` can be asked: the demo's people and photographs, its client's addresses, or a file. */
export type Order = ['demo'] | ['client'] | ['file', string]

type Seeded = { demo: string; client: string }

/**
 * Seeds what is not seeded yet: everything once per data directory and version of the seed,
 * the demo client again when addresses or its secret have changed.
 */
export async function seed(dataDir: string, buildDir: string, environments: Record<App, Environment>): Promise<void> {
  const now = stateOf(buildDir, environments)
  const file = join(dataDir, 'seeded.json')
  const before: Partial<Seeded> = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
  if (before.demo !== now.demo) {
    await step('seed', async () => {
      for (const app of APPS) await runSeed(app, buildDir, environments[app], ['demo'])
    })
  } else if (before.client !== now.client) {
    await step('addresses of the demo client', () =>
      runSeed('cloudvault', buildDir, environments.cloudvault, ['client']),
    )
  }
  writeFileSync(file, JSON.stringify(now))
}

/** @throws Problem with what the seed itself said. */
export async function runSeed(app: App, buildDir: string, environment: Environment, order: Order): Promise<void> {
  const script = join(appFolder(app), buildDir, 'seed.js')
  const { status, output } = await runNode([script, ...order], {
    cwd: appFolder(app),
    env: childEnvironment(app, environment, { NODE_ENV: 'production' }),
  })
  if (status !== 0) throw new Problem(lastLines(output) || `${TITLE[app]}'s seed ended with status ${status}.`)
}

function stateOf(buildDir: string, environments: Record<App, Environment>): Seeded {
  const { cloudvault, printmypics } = environments
  const scripts = APPS.map((app) => readFileSync(join(appFolder(app), buildDir, 'seed.js'), 'utf8'))
  const passwords = [cloudvault.DEMO_ALICE_PASSWORD, cloudvault.DEMO_BOB_PASSWORD, printmypics.DEMO_SHOPPER_PASSWORD]
  const databases = [cloudvault.CLOUDVAULT_DATABASE_URL, printmypics.PRINTMYPICS_DATABASE_URL].map(withoutPort)
  return {
    demo: digest([...scripts, ...passwords, ...databases]),
    client: digest([
      cloudvault.PRINTMYPICS_URL,
      cloudvault.CLOUDVAULT_CLIENT_ID,
      cloudvault.CLOUDVAULT_CLIENT_SECRET,
      cloudvault.CLOUDVAULT_SLOW_CLIENT_ID,
      cloudvault.CLOUDVAULT_SLOW_CLIENT_SECRET,
    ]),
  }
}

/** The embedded database may move to another port and is the same database. */
function withoutPort(url = ''): string {
  return url.replace(/@127\.0\.0\.1:\d+\//, '@embedded/')
}

function digest(parts: readonly (string | undefined)[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex')
}
