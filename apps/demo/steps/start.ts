import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Environment } from '../environment.ts'
import { APPS, type App, TITLE } from '../installation.ts'
import { Problem } from '../problem.ts'
import { logOf, startApp } from '../process/app.ts'
import { HEAP } from '../process/heap.ts'
import { step } from '../progress.ts'
import { isStopping } from '../stopping.ts'

export type Manner = { args: readonly string[]; more: Environment }

/** As in production, from a build. */
export function fromBuild(buildDir: string): Manner {
  return { args: [HEAP, 'start.mjs'], more: { NODE_ENV: 'production', BUILD_DIR: buildDir } }
}

/** Starts both apps and waits until both say they are ready. The promise in the answer rejects when one of them ends. */
export async function startApps(
  dataDir: string,
  environments: Record<App, Environment>,
  { args, more }: Manner,
): Promise<{ crashed: Promise<never>; end: () => Promise<void> }> {
  return step('start', async () => {
    const logs = join(dataDir, 'logs')
    const apps = APPS.map((app) => startApp(app, { args, environment: environments[app], more, logs }))
    const crashed = Promise.race(apps.map((app) => app.crashed))
    crashed.catch(() => {})
    await Promise.race([crashed, Promise.all(APPS.map((app) => ready(app, environments[app], dataDir)))])
    return { crashed, end: () => Promise.all(apps.map((app) => app.end())).then(() => {}) }
  })
}

/** An IPv6 address stands in brackets in a URL. */
export function hostInUrl(host: string): string {
  return host.includes(':') && !host.startsWith('[') ? `[${host}]` : host
}

/** Waits until an app says that it can work. */
export async function ready(app: App, { PORT }: Environment, dataDir: string): Promise<void> {
  const host = hostInUrl(process.env.HOST || (app === 'cloudvault' ? '127.0.0.1' : 'localhost'))
  const deadline = Date.now() + 120_000
  let answer = 'no answer'
  while (Date.now() < deadline && !isStopping()) {
    try {
      const response = await fetch(`http://${host}:${PORT}/readyz`, { signal: AbortSignal.timeout(30_000) })
      if (response.ok) return
      answer = `${response.status} ${(await response.text()).slice(0, 200)}`
    } catch {} // not listening yet
    await wait(50)
  }
  if (!isStopping())
    throw new Problem(
      `${TITLE[app]} is not ready after two minutes (/readyz: ${answer}). Its log: ${logOf(app, join(dataDir, 'logs'))}`,
    )
}
