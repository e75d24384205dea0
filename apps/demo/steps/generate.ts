import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fingerprint } from '../fingerprint.ts'
import { APPS, type App, appFolder, ROOT } from '../installation.ts'
import { Problem } from '../problem.ts'
import { lastLines, runNode } from '../process/run.ts'
import { step } from '../progress.ts'

/** Prisma's clients, made from the schemas when a schema or Prisma itself has changed. */
export async function generateClients(): Promise<void> {
  const stale = APPS.filter((app) => !isFresh(app))
  if (stale.length > 0) await step('prisma generate', () => Promise.all(stale.map(generate)))
}

async function generate(app: App): Promise<void> {
  const cli = join(ROOT, 'node_modules/prisma/build/index.js')
  const { status, output } = await runNode([cli, 'generate', '--config', `prisma/${app}/prisma.config.ts`], {
    cwd: ROOT,
    env: {
      ...process.env,
      CHECKPOINT_DISABLE: '1',
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, // any file that exists: generating needs no engine, and none is downloaded
    },
  })
  if (status !== 0) throw new Problem(`prisma generate failed for ${app}:\n${lastLines(output)}`)
  writeFileSync(stamp(app), source(app))
}

function isFresh(app: App): boolean {
  return existsSync(stamp(app)) && readFileSync(stamp(app), 'utf8') === source(app)
}

function stamp(app: App): string {
  return join(appFolder(app), 'storage/generated/made-from.sha256')
}

function source(app: App): string {
  return fingerprint([join(ROOT, 'prisma', app, 'schema.prisma'), join(ROOT, 'node_modules/prisma/package.json')])
}
