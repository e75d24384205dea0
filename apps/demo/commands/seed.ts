import { existsSync, mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { migrate } from '../../../prisma/migrate.ts'
import { type Addresses, addressesFor, PORT_BASE } from '../addresses.ts'
import { type Environment, environmentsOf, type Mode } from '../environment.ts'
import type { Flags } from '../flags.ts'
import { bundlePrograms, claim, prepareGround } from '../ground.ts'
import { dataDirectory, ROOT } from '../installation.ts'
import { Problem } from '../problem.ts'
import { step } from '../progress.ts'
import { type Running, runningIn } from '../running.ts'
import { secretsOf } from '../secrets.ts'
import { reachable } from '../steps/database.ts'
import { generateClients } from '../steps/generate.ts'
import { runSeed } from '../steps/seed.ts'

const BUILD_DIR = 'build-dev'

/** A file may be for a CloudVault anywhere; `demo` would want loopback. */
const MODE: Mode = 'live'

/** `npm run seed -- --file F.json`: owners and clients from a file, into a running demo's database or a sleeping one. */
export async function seedFromFile({ file, portBase }: Flags): Promise<void> {
  if (!file) throw new Problem('Name the file: npm run seed -- --file people.json')
  const path = resolve(process.env.INIT_CWD || process.cwd(), file)
  if (!existsSync(path)) throw new Problem(`There is no file ${path}.`)
  const cloudvault = await seedEnvironment(portBase ?? PORT_BASE)
  await bundlePrograms('cloudvault', BUILD_DIR)
  await step(`seed from ${file}`, () => runSeed('cloudvault', BUILD_DIR, cloudvault, ['file', path]))
}

/** What CloudVault's seed is told. A database named in the environment is meant, also while a demo with another one runs. */
export async function seedEnvironment(portBase: number): Promise<Environment> {
  const dataDir = dataDirectory(process.env)
  const addresses = addressesFor(process.env, portBase)
  const named = process.env.CLOUDVAULT_DATABASE_URL
  const self: Running = { pid: process.pid, command: 'seed', ...addresses, databases: null }
  const running = named ? await runningIn(dataDir) : await claim(dataDir, self)
  if (named && named !== running?.databases?.cloudvault) return namedEnvironment(dataDir, addresses, named)
  if (!running) return (await prepareGround(dataDir, addresses, MODE, self)).environments.cloudvault
  const { databases, cloudVault, printMyPics } = running
  if (!databases) throw new Problem(`npm run ${running.command} is just starting. Wait until it is ready, then seed.`)
  const where = { addresses: { ...addresses, cloudVault, printMyPics }, databases }
  return environmentsOf({ ...where, secrets: secretsOf(dataDir), dataDir, mode: MODE }, process.env).cloudvault
}

/** Nothing of this installation's is started: one database is all a seed file needs. */
async function namedEnvironment(dataDir: string, addresses: Addresses, named: string): Promise<Environment> {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  await generateClients()
  await migrate(await reachable('CLOUDVAULT_DATABASE_URL', named), join(ROOT, 'prisma/cloudvault/migrations'))
  const ground = { addresses, databases: { cloudvault: named, printmypics: '' }, secrets: secretsOf(dataDir), dataDir }
  return environmentsOf({ ...ground, mode: MODE }, process.env).cloudvault
}
