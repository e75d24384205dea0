import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Not sources: what a build makes, what npm installs, and the tests beside the sources. */
const SKIPPED =
  /^(node_modules|generated|build(-\w+)?|decisions|\..*)$|\.test\.tsx?$|\.tsbuildinfo$|^next-env\.d\.ts$|^README\.md$/

/** One hash for the contents of these files and folders: the same sources, the same hash, whatever their dates. */
export function fingerprint(paths: readonly string[]): string {
  const hash = createHash('sha256')
  for (const path of paths.flatMap(filesIn)) {
    hash.update(`${path}\0`).update(readFileSync(path)).update('\0')
  }
  return hash.digest('hex')
}

function filesIn(path: string): string[] {
  if (!existsSync(path)) return []
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path)
    .filter((name) => !SKIPPED.test(name))
    .sort()
    .flatMap((name) => filesIn(join(path, name)))
}
