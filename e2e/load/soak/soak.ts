import { execFile } from 'node:child_process'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { parseArgs, promisify } from 'node:util'
import pg from 'pg'
import { startGenerator } from '../generator/start.ts'
import { heldMemory, peakMemory } from '../measure/processor-time.ts'
import { OPERATIONS } from '../operations.ts'
import { both } from '../parties/both.ts'
import { SEED } from '../stock/cast.ts'
import { cloudVaultStock } from '../stock/cloudvault-stock.ts'
import { settle } from '../stock/people.ts'
import { requestOf } from '../stock/requests.ts'
import { growthOf, type Sample } from './growth.ts'
import { letVisitorsIn } from './visitors.ts'

/** `npm run bench -- soak [--minutes 10]`: every operation in turn and people at the front pages; what the apps hold meanwhile. */
const { values } = parseArgs({ args: process.argv.slice(3), options: { minutes: { type: 'string', default: '10' } } })
const seconds = Number(values.minutes) * 60
/** The part of the time in which code is compiled, caches fill and the heap finds its size. */
const WARM_UP = 0.3
const CONNECTIONS = 16
const SLICE = 0.5
/** More than this part of what an app holds, gained between warm-up and end, is a leak. */
const MOST_GROWTH = 0.1
const MOST_MEMORY = 300

const apps = await both()
const { cloudvault } = apps.environment
const seed = apps.keep('soak-seed.json', JSON.stringify(SEED))
await promisify(execFile)(process.execPath, [`${process.env.BUILD_DIR}/seed.js`, 'file', seed], {
  cwd: join(import.meta.dirname, '../../../apps/cloudvault'),
  env: { ...process.env, ...cloudvault, NODE_ENV: 'production' },
})
const pool = new pg.Pool({ connectionString: cloudvault.CLOUDVAULT_DATABASE_URL, max: 4 })
const { owners, photographer, photoId } = await settle(pool)
const stock = cloudVaultStock(pool, owners, photographer, `${apps.town.vault}/api/v1`)
const generator = startGenerator()

const servers = [apps.vault, apps.shop]
const samples = new Map<string, Sample[]>(servers.map(({ name }) => [name, []]))
const begun = performance.now()
const elapsed = () => (performance.now() - begun) / 1000
const sampler = setInterval(() => {
  for (const { name, pid } of servers) {
    const held = heldMemory(pid)
    if (held !== null) samples.get(name)?.push({ at: elapsed(), held })
  }
}, 500)

const visitors = letVisitorsIn(apps.town, 2)
let requests = 0
let firstError: string | null = null
let said = 0
while (elapsed() < seconds) {
  for (const { name, status, holds, stock: kind } of OPERATIONS) {
    const amount = { none: 1, reused: 256, chain: CONNECTIONS, 'used-up': 4_000 * SLICE }[kind]
    const material = kind === 'none' ? [''] : await stock.lay(name, amount)
    const outcome = await generator.play({
      port: apps.vault.port,
      connections: CONNECTIONS,
      seconds: SLICE,
      status,
      holds,
      stock: kind,
      requests: material.map((one) => requestOf(name, one, photoId)),
    })
    requests += outcome.count
    if (outcome.firstError) firstError ??= `${name}: ${outcome.firstError}`
  }
  if (elapsed() - said < 60) continue
  said = elapsed()
  const held = servers.map(({ name }) => `${name} ${Math.round(samples.get(name)?.at(-1)?.held ?? Number.NaN)} MB`)
  console.log(`${Math.round(said / 60)} min, ${requests.toLocaleString('en')} requests: ${held.join(', ')}`)
}
await visitors.leave()
clearInterval(sampler)
generator.stop()
await pool.end()

const grown = servers.map(({ name, pid }) => {
  const later = (samples.get(name) ?? []).filter(({ at }) => at >= seconds * WARM_UP)
  const { perMinute, median, peak } = growthOf(later)
  const gained = (perMinute * (seconds * (1 - WARM_UP))) / 60
  return { app: name, median, peak: peakMemory(pid) ?? peak, perMinute, gained, ofMedian: gained / median }
})
await apps.stop()

const machine = `${cpus().length} cores, Node ${process.versions.node}, ${values.minutes} minutes, ${CONNECTIONS} connections`
console.log(`\n${machine}: ${requests.toLocaleString('en')} requests, ${visitors.seen().toLocaleString('en')} pages`)
for (const { app, median, peak, perMinute, gained, ofMedian } of grown) {
  console.log(
    `${app.padEnd(12)} median ${Math.round(median)} MB, peak ${Math.round(peak)} MB (goal ${MOST_MEMORY}), ` +
      `${perMinute.toFixed(2)} MB a minute: ${gained.toFixed(1)} MB or ${(ofMedian * 100).toFixed(1)} % after warm-up (bound ${MOST_GROWTH * 100} %)`,
  )
}
const trouble = firstError ?? visitors.firstError()
if (trouble) console.log(`answered wrongly: ${trouble}`)
const report = { date: new Date().toISOString(), machine, requests, pages: visitors.seen(), trouble, grown }
console.log(`written to ${apps.keep('soak.json', JSON.stringify(report, null, 2))}`)
const isMeasured = grown.every(({ ofMedian }) => Number.isFinite(ofMedian)) // elsewhere than on Linux nothing is
if (!isMeasured || trouble || grown.some(({ ofMedian, peak }) => ofMedian > MOST_GROWTH || peak > MOST_MEMORY))
  process.exitCode = 1
