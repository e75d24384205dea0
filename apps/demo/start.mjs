// The one file that runs before anything is installed: plain JavaScript, nothing but Node.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))
const root = join(here, '../..')
const built = join(here, 'build/main.js')

const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  stop(`This needs Node 20.19 or newer, and this is ${process.version}. Get a current one from https://nodejs.org.`)
}
if (!installed()) install()
if (!bundled()) await bundle()
await import(pathToFileURL(built).href)

/** What npm noted in node_modules is what the lockfile asks for. */
function installed() {
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

/** No package needs its install script here, so none is run: nothing is downloaded but the packages themselves. */
function install() {
  console.log('  … dependencies: npm ci (about a minute the first time)')
  const since = Date.now()
  const npm = process.env.npm_execpath
  const flags = ['ci', '--ignore-scripts', '--prefer-offline', '--no-audit', '--no-fund']
  const options = { cwd: root, stdio: 'inherit', env: { ...process.env, NODE_ENV: '' } }
  const { status } = npm?.endsWith('.js')
    ? spawnSync(process.execPath, [npm, ...flags], options)
    : spawnSync('npm', flags, { ...options, shell: process.platform === 'win32' })
  if (status !== 0)
    stop('The dependencies could not be installed: npm says why above. Then run the same command again.')
  console.log(`  ✓ dependencies ${((Date.now() - since) / 1000).toFixed(1)} s`)
}

/** No source of the launcher is newer than what was built from it. */
function bundled() {
  if (!existsSync(built)) return false
  const sources = [here, join(root, 'prisma')].flatMap((folder) =>
    readdirSync(folder, { recursive: true }).map((name) => join(folder, name)),
  )
  const since = statSync(built).mtimeMs
  return sources.filter((file) => file.endsWith('.ts')).every((file) => statSync(file).mtimeMs < since)
}

/** Node 20 runs no TypeScript: the launcher, and the keeper of its PostgreSQL, become one file each. */
async function bundle() {
  const { build, stop: stopService } = await import('esbuild')
  mkdirSync(join(here, 'build'), { recursive: true })
  await build({
    entryPoints: [join(here, 'main.ts'), join(here, 'postgres/keeper.ts')],
    outdir: join(here, 'build'),
    entryNames: '[name]',
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    sourcemap: true,
    logLevel: 'warning',
  })
  await stopService()
}

function stop(sentence) {
  console.error(`\n${sentence}`)
  process.exit(1)
}
