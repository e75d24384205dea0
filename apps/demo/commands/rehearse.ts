import { join } from 'node:path'
import { ANY, addressesFor, PORT_BASE } from '../addresses.ts'
import { forgetUserSettings } from '../environment.ts'
import { claim, prepareGround } from '../ground.ts'
import { APPS, ROOT } from '../installation.ts'
import { Problem } from '../problem.ts'
import { runNode } from '../process/run.ts'
import type { Running } from '../running.ts'
import { buildApps } from '../steps/build.ts'

/** `npm run rehearse -- cloudvault`: the steps of a Dockerfile, without Docker, on a PostgreSQL of their own; both apps' when none is named. */
export async function rehearse(args: readonly string[]): Promise<void> {
  const named = APPS.filter((app) => args.length === 0 || args.includes(app))
  if (named.length < Math.max(args.length, 1)) throw new Problem(`There are images of ${APPS.join(' and ')} only.`)
  if (process.platform !== 'linux' || process.getuid?.() !== 0) {
    throw new Problem('A rehearsal runs programs as the user 1000 of the image: on Linux, started by root.')
  }
  forgetUserSettings()
  const dataDir = join(ROOT, '.data-rehearsal')
  const addresses = { ...addressesFor({}, PORT_BASE), databasePort: ANY }
  const self: Running = { pid: process.pid, command: 'rehearse', ...addresses, databases: null }
  const other = await claim(dataDir, self)
  if (other) throw new Problem(`npm run rehearse is running already (process ${other.pid}).`)

  const { databases } = await prepareGround(dataDir, addresses, 'live', self)
  await buildApps('build')
  const DATABASE_SERVER = Object.assign(new URL(databases.cloudvault), { pathname: '/postgres' }).href
  for (const app of named) {
    console.log(`\n${app}`)
    const { status } = await runNode(['--import', 'tsx', join(ROOT, 'deploy/rehearse.ts'), app], {
      cwd: ROOT,
      show: true,
      env: { ...process.env, DATABASE_SERVER },
    })
    if (status !== 0) throw new Problem(`The image of ${app} would not work: why is said above.`)
  }
}
