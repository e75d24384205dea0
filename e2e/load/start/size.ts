import { existsSync, lstatSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** What a folder takes, links not followed, in MB. */
export function megabytesIn(folder: string): number {
  return Math.round(bytesIn(folder) / 1e6)
}

function bytesIn(path: string): number {
  if (!existsSync(path)) return 0
  const found = lstatSync(path)
  if (!found.isDirectory()) return found.size
  return readdirSync(path).reduce((sum, name) => sum + bytesIn(join(path, name)), 0)
}
