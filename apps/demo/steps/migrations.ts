import { join } from 'node:path'
import { migrate } from '../../../prisma/migrate.ts'
import { APPS, ROOT } from '../installation.ts'
import { step } from '../progress.ts'
import type { DatabaseUrls } from '../running.ts'

/** Brings both databases to what the schemas say. */
export async function applyMigrations(databases: DatabaseUrls): Promise<void> {
  await step('migrations', async (note) => {
    const applied = []
    for (const app of APPS) applied.push(...(await migrate(databases[app], join(ROOT, 'prisma', app, 'migrations'))))
    if (applied.length > 0) note(`${applied.length} applied`)
  })
}
