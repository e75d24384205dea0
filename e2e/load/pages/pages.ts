import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { chromium } from 'playwright'
import { median } from '../measure/median.ts'
import { both } from '../parties/both.ts'
import { type Address, inside, outside } from './addresses.ts'
import { QUIET, startChromium } from './chromium.ts'
import { type Category, type Look, look } from './lighthouse.ts'
import { type Times, takesBack, walks } from './walk.ts'

/** `npm run bench -- pages`: the ten main pages as Lighthouse sees them, and the whole dance by a machine. */
const { values } = parseArgs({
  args: process.argv.slice(3),
  options: { walks: { type: 'string', default: '5' }, 'only-walks': { type: 'boolean', default: false } },
})
const MOST_SCRIPT = 90_000
const LONGEST_WALK = 1_500
const executable = process.env.E2E_CHROMIUM ?? ''
const apps = await both()
const looks: (Address & Look)[] = []
try {
  const times = await walkOften(Number(values.walks))
  console.log(
    `\n${cpus().length} cores, Node ${process.versions.node}, medians of ${values.walks} walks, ms of machine time`,
  )
  console.table(times)
  if (!values['only-walks']) await lookAround()
  const report = { date: new Date().toISOString(), walks: times, pages: looks }
  console.log(`written to ${apps.keep('pages.json', JSON.stringify(report, null, 2))}`)
  const heavy = looks.filter(({ needsReact, scriptBytes }) => !needsReact && scriptBytes >= MOST_SCRIPT)
  for (const { title } of heavy) console.log(`too many scripts: ${title}`)
  if (heavy.length > 0 || (times.whole ?? 0) > LONGEST_WALK) process.exitCode = 1
} finally {
  await apps.stop()
}

/** Each in a browser that has never been there; the first one, which compiles everything, does not count. */
async function walkOften(count: number): Promise<Partial<Times>> {
  const browser = await chromium.launch({ executablePath: executable, args: QUIET })
  const all: Times[] = []
  for (let walk = 0; walk <= count; walk++) {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
    page.setDefaultTimeout(60_000)
    all.push(await walks(page, apps.town))
    await takesBack(page, apps.town)
    await page.context().close()
  }
  await browser.close()
  const names = Object.keys(all[0] ?? {}) as (keyof Times)[]
  return Object.fromEntries(names.map((name) => [name, Math.round(median(all.slice(1).map((one) => one[name])))]))
}

async function lookAround(): Promise<void> {
  const ours = await startChromium(executable)
  try {
    for (const address of outside(apps.town)) await lookAt(address, ours.port)
    for (const address of await ours.use((context) => inside(context, apps.town))) await lookAt(address, ours.port)
  } finally {
    await ours.stop()
  }
}

async function lookAt(address: Address, port: number): Promise<void> {
  const seen = await look(address.url, port)
  looks.push({ ...address, ...seen })
  const { performance: fast, accessibility, 'best-practices': best, seo } = seen.scores
  const kilobytes = `${(seen.scriptBytes / 1000).toFixed(1)} kB of scripts, ${Math.round(seen.totalBytes / 1000)} kB in all`
  console.log(`${address.title.padEnd(24)} ${[fast, accessibility, best, seo].join(' / ').padEnd(22)} ${kilobytes}`)
  for (const [category, lost] of Object.entries(seen.lost) as [Category, string[]][])
    if (lost.length > 0) console.log(`  ${category}: ${lost.join(', ')}`)
}
