import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fingerprint } from '../fingerprint.ts'
import { APPS, type App, appFolder, ROOT } from '../installation.ts'
import { Problem } from '../problem.ts'
import { lastLines, runNode } from '../process/run.ts'
import { step } from '../progress.ts'

/** `build` is the demo's; the tests have their own, so they never rewrite what a running demo serves. */
export type BuildDir = 'build' | 'build-test'

/** Builds the apps whose sources changed. Turborepo may still find the result in its cache. */
export async function buildApps(buildDir: BuildDir): Promise<void> {
  const stale = APPS.filter((app) => !isFresh(app, buildDir))
  if (stale.length === 0) return
  await step(`build ${stale.join(' and ')}`, async (note) => {
    const { status, output } = await turbo(buildDir, stale)
    if (status !== 0) throw new Problem(`The build failed. The end of what it said:\n${lastLines(output, 40)}`)
    const [, cached] = /Cached:\s+(\d+) cached/.exec(output) ?? []
    if (Number(cached) > 0) note(`${cached} of ${stale.length} from the cache`)
    for (const app of stale) writeFileSync(stamp(app, buildDir), sources(app, buildDir))
  })
}

function turbo(buildDir: BuildDir, apps: readonly App[]) {
  const cli = join(dirname(createRequire(import.meta.url).resolve('turbo/package.json')), 'bin/turbo')
  const task = buildDir === 'build' ? 'build' : 'build:test'
  return runNode([cli, 'run', task, '--only', ...apps.map((app) => `--filter=${app}`)], {
    cwd: ROOT,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      BUILD_DIR: buildDir,
      NEXT_TELEMETRY_DISABLED: '1',
      TURBO_TELEMETRY_DISABLED: '1',
      TURBO_NO_UPDATE_NOTIFIER: '1',
    },
  })
}

function isFresh(app: App, buildDir: BuildDir): boolean {
  const file = stamp(app, buildDir)
  return existsSync(file) && readFileSync(file, 'utf8') === sources(app, buildDir)
}

/** What the lessons in CloudVault quote of the other app. */
const QUOTED = [join(appFolder('printmypics'), 'cloudvault'), join(appFolder('printmypics'), 'auth.ts')]

function stamp(app: App, buildDir: BuildDir): string {
  return join(appFolder(app), buildDir, 'made-from.sha256')
}

/** What the build was made from, and which build it is: one made by hand since then is not taken for it. */
function sources(app: App, buildDir: BuildDir): string {
  const build = join(appFolder(app), buildDir)
  return fingerprint([
    appFolder(app),
    ...(app === 'cloudvault' ? QUOTED : []),
    join(ROOT, 'prisma', app, 'schema.prisma'),
    join(ROOT, 'prisma/apply.ts'),
    join(ROOT, 'prisma/migrate.ts'),
    join(ROOT, 'package-lock.json'),
    join(ROOT, 'tsconfig.json'),
    join(build, 'next/BUILD_ID'),
    join(build, 'server.js'),
  ])
}
