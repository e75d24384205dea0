import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { migrationsOf } from './database.ts'
import { type AppName, buildOf } from './environment.ts'

const run = promisify(execFile)

/**
 * Two machines start at the same moment and both migrate, as two processes.
 * @returns what each of them said
 */
export async function migratesFromTwoMachines(app: AppName, databaseUrl: string): Promise<string[]> {
  const program = [`${buildOf(app)}/migrate.js`, migrationsOf(app)]
  const env = { PATH: process.env.PATH, DATABASE_URL: databaseUrl }
  const both = await Promise.all([1, 2].map(() => run(process.execPath, program, { env })))
  return both.map(({ stdout }) => stdout.trim())
}
