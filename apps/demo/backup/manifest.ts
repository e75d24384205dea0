import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { Problem } from '../problem.ts'

const name = z.string().regex(/^[A-Za-z0-9_]{1,63}$/) // becomes a file's name and an identifier
const table = z.object({
  name,
  columns: z.array(name).min(1),
  rows: z.number().int().nonnegative(),
  sha256: z.string(),
})
const database = z.object({
  migrations: z.array(z.object({ name, checksum: z.string() })),
  tables: z.array(table),
})
const manifest = z.object({
  format: z.literal(1),
  taken: z.iso.datetime(),
  cloudvault: database,
  printmypics: database,
})

/** What lies in one backup: each database at one instant, its migrations, and every table's rows. */
export type Manifest = z.infer<typeof manifest>
export type DatabaseCopy = z.infer<typeof database>
export type TableCopy = z.infer<typeof table>

/** Written last: a folder without it is no backup. */
export function writeManifest(folder: string, content: Manifest): void {
  writeFileSync(join(folder, 'backup.json'), `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600 })
}

/** @throws Problem when there is no backup in this folder, or one that this version cannot read */
export function readManifest(folder: string): Manifest {
  const path = join(folder, 'backup.json')
  if (!existsSync(path)) throw new Problem(`There is no finished backup in ${folder}: backup.json is missing.`)
  const parsed = manifest.safeParse(parse(readFileSync(path, 'utf8')))
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw new Problem(`${path} is damaged or of another version (${issue?.path.join('.')}: ${issue?.message}).`)
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
