// Runs before anything is installed: nothing but Node.
import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** What npm noted in node_modules is what the lockfile asks for. */
export function installed(root) {
  const noted = join(root, 'node_modules/.package-lock.json')
  if (!existsSync(noted)) return false
  const lockfile = join(root, 'package-lock.json')
  if (statSync(noted).mtimeMs >= statSync(lockfile).mtimeMs) return true
  const have = JSON.parse(readFileSync(noted, 'utf8')).packages
  const want = JSON.parse(readFileSync(lockfile, 'utf8')).packages
  return Object.entries(want).every(
    ([path, { version, link, optional }]) =>
      path === '' ||
      link ||
      (path in have ? have[path].version === version : optional || !path.includes('node_modules')),
  )
}
