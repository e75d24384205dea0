import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type Addresses, ANY, addressesFor } from '../addresses.ts'
import { forgetUserSettings } from '../environment.ts'
import type { Flags } from '../flags.ts'
import { claim, type Ground, prepareGround } from '../ground.ts'
import { ROOT } from '../installation.ts'
import { isAlive } from '../postgres/leftover.ts'
import { sayWhy } from '../progress.ts'
import { type Counts, FAILED, total } from '../proof/counts.ts'
import { runEndToEnd } from '../proof/end-to-end.ts'
import { checkSources } from '../proof/static.ts'
import { runUnits } from '../proof/units.ts'
import type { Running } from '../running.ts'
import { buildApps } from '../steps/build.ts'
import { removeData } from '../steps/fresh.ts'
import { nextFreeBase } from '../steps/ports.ts'
import { seed } from '../steps/seed.ts'
import { isStopping, onStop, standing, stopAll } from '../stopping.ts'

const BUILD_DIR = 'build-test'

/** `npm test`: everything, on a ground of its own, so that it passes while the demo runs. Ends with the count of all tests. */
export async function test(flags: Flags): Promise<boolean> {
  const counts: Counts[] = []
  try {
    await standing(collect(flags, counts))
  } catch (error) {
    if (isStopping()) return false
    await stopAll() // what still runs would speak after the last word
    sayWhy(error)
    counts.push(FAILED)
  }
  const { passed, failed } = total(counts)
  console.log(`\n${passed} passed, ${failed} failed`)
  return failed === 0
}

async function collect(flags: Flags, counts: Counts[]): Promise<void> {
  for await (const part of parts(flags)) counts.push(...part)
}

async function* parts(flags: Flags): AsyncGenerator<Counts[]> {
  forgetUserSettings()
  const ground = await ownGround()
  if (flags.only !== 'unit') await buildApps(BUILD_DIR)
  if (!flags.only) yield await checkSources()
  if (!flags.only || flags.only === 'unit') yield [await runUnits(ground, flags)]
  if (flags.only === 'unit') return
  await seed(ground.dataDir, BUILD_DIR, ground.environments)
  for await (const counts of runEndToEnd(ground, ground.addresses, BUILD_DIR, flags)) yield [counts]
}

async function ownGround(): Promise<Ground & { addresses: Addresses }> {
  removeAbandoned()
  const dataDir = join(ROOT, `.data-test-${process.pid}`)
  onStop(() => remove(dataDir))
  const base = await nextFreeBase(20_000 + Math.floor(Math.random() * 10_000))
  const addresses = { ...addressesFor({}, base), databasePort: ANY }
  const self: Running = { pid: process.pid, command: 'test', ...addresses, databases: null }
  await claim(dataDir, self)
  return { ...(await prepareGround(dataDir, addresses, 'demo', self)), addresses }
}

/** What a killed run could not remove. */
function removeAbandoned(): void {
  for (const name of readdirSync(ROOT)) {
    const [, pid] = /^\.data-test-(\d+)$/.exec(name) ?? []
    if (pid && !isAlive(Number(pid))) remove(join(ROOT, name))
  }
}

function remove(dataDir: string): void {
  removeData(dataDir)
  rmSync(dataDir, { recursive: true, force: true })
}
