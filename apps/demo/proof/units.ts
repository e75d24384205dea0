import { join } from 'node:path'
import { migrate } from '../../../prisma/migrate.ts'
import type { Flags } from '../flags.ts'
import type { Ground } from '../ground.ts'
import { APPS, ROOT } from '../installation.ts'
import { runNode } from '../process/run.ts'
import { createDatabases } from '../steps/database.ts'
import { type Counts, countsOf } from './counts.ts'

/** Vitest: the tests beside the sources, with databases of their own on the same server. */
export async function runUnits({ dataDir, databases }: Ground, { grep }: Flags): Promise<Counts> {
  const url = (database: string) => Object.assign(new URL(databases.cloudvault), { pathname: `/${database}` }).href
  await createDatabases(url('postgres'), ['cloudvault_test', 'printmypics_test'])
  for (const app of APPS) await migrate(url(`${app}_test`), join(ROOT, 'prisma', app, 'migrations'))

  const report = join(dataDir, 'vitest.json')
  const args = ['run', '--config', 'apps/demo/vitest.config.ts', '--root', '.', '--reporter=default', '--reporter=json']
  const { status } = await runNode(
    [
      join(ROOT, 'node_modules/vitest/vitest.mjs'),
      ...args,
      `--outputFile.json=${report}`,
      ...(grep ? ['-t', grep] : []),
    ],
    {
      cwd: ROOT,
      show: true,
      env: {
        ...process.env,
        TEST_DATABASE_SERVER: url('postgres'),
        TEST_CLOUDVAULT_DATABASE_URL: url('cloudvault_test'),
        TEST_PRINTMYPICS_DATABASE_URL: url('printmypics_test'),
      },
    },
  )
  return countsOf('vitest', report, status)
}
