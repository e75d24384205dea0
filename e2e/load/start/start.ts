import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { freePort } from '../../stage/free-port.ts'
import { demoUntilReady } from './demo.ts'
import { megabytesIn } from './size.ts'

/** `npm run bench -- start`: `npm run demo` in a copy of the sources, first with nothing there, then with everything. */
const ROOT = fileURLToPath(new URL('../../..', import.meta.url))
/** What npm, builds and runs leave behind. */
const MADE = /^(node_modules|generated|build(-\w+)?|coverage|test-results|exercises|\.(git|next|turbo|data.*))$/
const SIZES = ['node_modules', 'apps/cloudvault/build', 'apps/printmypics/build', 'apps/demo/build', '.data']

const copy = mkdtempSync(join(tmpdir(), 'bench-start-'))
try {
  cpSync(ROOT, copy, { recursive: true, filter: isSource })
  const ports = { shop: await freePort(), vault: await freePort() }
  const coldSeconds = await demoUntilReady(copy, ports)
  const warmSeconds = await demoUntilReady(copy, ports)
  const report = {
    date: new Date().toISOString(),
    machine: `${cpus().length} cores, Node ${process.versions.node}`,
    coldSeconds,
    warmSeconds,
    megabytes: Object.fromEntries(SIZES.map((folder) => [folder, megabytesIn(join(copy, folder))])),
  }
  console.log(JSON.stringify(report, null, 2))
  const folder = process.env.BENCH_DATA_DIR ?? join(ROOT, '.data-bench')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'start.json'), JSON.stringify(report, null, 2))
  console.log(`written to ${join(folder, 'start.json')}`)
} finally {
  rmSync(copy, { recursive: true, force: true, maxRetries: 5 })
}

/** The course keeps folders named `exercises` too, deeper down. */
function isSource(path: string): boolean {
  const inside = path.slice(ROOT.length).split(/[\\/]/)
  const name = inside.at(-1) ?? ''
  return !(MADE.test(name) && (name !== 'exercises' || inside.length === 1))
}
