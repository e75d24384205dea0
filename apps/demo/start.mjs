// The one file that runs before anything is installed: plain JavaScript, nothing but Node.
import { existsSync, mkdirSync, readdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { check } from './check/check.mjs'
import { flagsFor, folderAfter, whyNotFrom } from './install/from-pack.mjs'
import { installed } from './install/installed.mjs'
import { npm } from './install/npm.mjs'

const here = dirname(fileURLToPath(import.meta.url))
const root = join(here, '../..')
const built = join(here, 'build/main.js')

const [, , command, ...args] = process.argv
if (command === 'demo' && args.includes('--check')) process.exit((await check(root, args)) ? 0 : 1)
const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  stop(`This needs Node 20.19 or newer, and this is ${process.version}. Get a current one from https://nodejs.org.`)
}
if (!installed(root)) install(folderAfter(args, '--from'))
if (!bundled()) await bundle()
await import(pathToFileURL(built).href)

/**
 * No package needs its install script here, so none is run: nothing is downloaded but the packages themselves, and
 * not even those when they lie in a pack.
 */
function install(pack) {
  const refused = pack === null ? null : whyNotFrom(pack, root)
  if (refused) stop(refused)
  console.log(`  … dependencies: npm ci${pack ? `, from ${pack}` : ''} (about a minute the first time)`)
  const since = Date.now()
  const source = pack ? flagsFor(pack) : ['--prefer-offline']
  const { status } = npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund', ...source], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, NODE_ENV: '' },
  })
  if (status !== 0)
    stop('The dependencies could not be installed: npm says why above. Then run the same command again.')
  console.log(`  ✓ dependencies ${((Date.now() - since) / 1000).toFixed(1)} s`)
}

/** No source of the launcher is newer than what was built from it. */
function bundled() {
  if (!existsSync(built)) return false
  const sources = [
    here,
    join(root, 'prisma'),
    join(root, 'apps/cloudvault/learn/exercises'),
    join(root, 'apps/cloudvault/learn/en'),
  ].flatMap((folder) => readdirSync(folder, { recursive: true }).map((name) => join(folder, name)))
  const since = statSync(built).mtimeMs
  return sources.filter((file) => file.endsWith('.ts')).every((file) => statSync(file).mtimeMs < since)
}

/** Node 20 runs no TypeScript: the launcher, the keeper of its PostgreSQL and the lab runner become one file each. */
async function bundle() {
  const { build, stop: stopService } = await import('esbuild')
  mkdirSync(join(here, 'build'), { recursive: true })
  await build({
    entryPoints: [join(here, 'main.ts'), join(here, 'postgres/keeper.ts'), join(here, 'labs/start-runner.ts')],
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
