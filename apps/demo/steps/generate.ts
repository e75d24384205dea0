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
  const { status, output } = await runNode(['prisma/generate.mjs', app], { cwd: ROOT, env: process.env })
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
