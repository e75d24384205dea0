import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { addressesFor, PORT_BASE } from '../addresses.ts'
import { environmentsOf } from '../environment.ts'
import type { Flags } from '../flags.ts'
import { bundlePrograms, claim, prepareGround } from '../ground.ts'
import { dataDirectory } from '../installation.ts'
import { Problem } from '../problem.ts'
import { step } from '../progress.ts'
import type { Running } from '../running.ts'
import { secretsOf } from '../secrets.ts'
import { runSeed } from '../steps/seed.ts'

const BUILD_DIR = 'build-dev'

/** `npm run seed -- --file F.json`: owners and clients from a file, into a running demo's database or a sleeping one. */
export async function seedFromFile({ file, portBase }: Flags): Promise<void> {
  if (!file) throw new Problem('Name the file: npm run seed -- --file people.json')
  const path = resolve(process.env.INIT_CWD || process.cwd(), file)
  if (!existsSync(path)) throw new Problem(`There is no file ${path}.`)
  const { cloudvault } = await environments(portBase ?? PORT_BASE)
  await bundlePrograms('cloudvault', BUILD_DIR)
  await step(`seed from ${file}`, () => runSeed('cloudvault', BUILD_DIR, cloudvault, ['file', path]))
}

async function environments(portBase: number) {
  const dataDir = dataDirectory(process.env)
  const addresses = addressesFor(process.env, portBase)
  const self: Running = { pid: process.pid, command: 'seed', ...addresses, databases: null }
  const running = await claim(dataDir, self)
  if (!running) return (await prepareGround(dataDir, addresses, 'demo', self)).environments
  const { databases, cloudVault, printMyPics } = running
  if (!databases) throw new Problem(`npm run ${running.command} is just starting. Wait until it is ready, then seed.`)
  const ground = {
    addresses: { ...addresses, cloudVault, printMyPics },
    databases,
    secrets: secretsOf(dataDir),
    dataDir,
  }
  return environmentsOf({ ...ground, mode: 'demo' }, process.env)
}
