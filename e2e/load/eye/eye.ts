import { cpus } from 'node:os'
import { chromium, type Page } from 'playwright'
import { HEAP } from '../../../apps/demo/process/heap.ts'
import { prepareGround } from '../ground.ts'
import { median } from '../measure/median.ts'
import { peakMemory } from '../measure/processor-time.ts'
import { startServer } from '../parties/party.ts'
import { asksOnce, dances, holds } from './dance.ts'
import { framesWhileScrolling } from './frames.ts'
import { LEARNERS, thirtyAtOnce } from './thirty.ts'

/** `npm run bench -- eye`: a flow of 200 messages in the inspector. First diagram, frames while scrolling, live messages; and thirty learners at once. */
const MESSAGES = 200
const LIVE = 10

const ground = await prepareGround()
const vault = ground.environment.CLOUDVAULT_URL ?? ''
const env = { ...ground.environment, CLOUDVAULT_MODE: 'demo' }
const server = await startServer('CloudVault', {
  args: [HEAP, 'start.mjs'],
  cwd: ground.cloudVaultFolder,
  port: ground.port,
  env,
})
const args = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync']
const browser = await chromium.launch({ executablePath: process.env.E2E_CHROMIUM, args })
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
  page.setDefaultTimeout(120_000) // a busy machine makes slow figures, and not none
  const token = await dances(page, vault)
  const flow = await growsTo(MESSAGES - LIVE)
  await page.goto(flow)
  const live = await liveMessages(page)
  await growsTo(MESSAGES)

  const first: number[] = []
  for (let visit = 0; visit < 5; visit++) first.push(await firstDiagram(page, flow))
  const rows = await page.getByRole('region', { name: 'The messages' }).getByRole('listitem').count()
  const frames = await framesWhileScrolling(browser, page, 1500)
  const report = {
    messages: MESSAGES,
    rows,
    firstDiagramMs: spread(first),
    frames: rounded(frames),
    liveMs: spread(live),
    thirty: { learners: LEARNERS, liveMs: spread(await thirtyAtOnce(vault)), peakMemoryMb: peakMemory(server.pid) },
  }
  console.log(`\n${cpus().length} cores, Node ${process.versions.node}, Chromium ${browser.version()}, no GPU`)
  console.log(JSON.stringify(report, null, 2))
  console.log(`written to ${ground.keep('eye.json', JSON.stringify(report, null, 2))}`)
  if (median(first) > 1000 || median(live) > 300 || frames.dropped + frames.late > frames.drawn / 100)
    process.exitCode = 1

  async function growsTo(count: number): Promise<string> {
    const browserSide = await page.context().request.get(`${await holds(page, vault, 1)}/messages.json`)
    const { messages } = (await browserSide.json()) as { messages: unknown[] }
    for (let more = messages.length; more < count; more++) await asksOnce(vault, token)
    return holds(page, vault, count)
  }

  /** From the answer's last byte, as its client saw it, to the row's first frame. */
  async function liveMessages(watching: Page): Promise<number[]> {
    const times: number[] = []
    for (let message = 0; message < LIVE; message++) {
      const watch = await watching.evaluateHandle(watchesForRow)
      const answered = await asksOnce(vault, token)
      times.push((await watch.evaluate(({ appeared }) => appeared)) - answered)
    }
    return times
  }
} finally {
  await browser.close()
  await server.stop()
}

/** In the page: the moment of the first frame after the list of messages has grown. */
function watchesForRow(): { appeared: Promise<number> } {
  const before = document.querySelectorAll('ol.hops > li').length
  return {
    appeared: new Promise((resolve) => {
      new MutationObserver((_, observer) => {
        if (document.querySelectorAll('ol.hops > li').length <= before) return
        observer.disconnect()
        requestAnimationFrame(() => resolve(performance.timeOrigin + performance.now()))
      }).observe(document.body, { childList: true, subtree: true })
    }),
  }
}

async function firstDiagram(page: Page, flow: string): Promise<number> {
  const start = performance.now()
  await page.goto(flow, { waitUntil: 'commit' })
  await page.getByRole('region', { name: 'The messages' }).getByRole('link').first().waitFor()
  return performance.now() - start
}

function spread(times: readonly number[]) {
  return { median: Math.round(median(times)), worst: Math.round(Math.max(...times)) }
}

function rounded<Figures extends Record<string, number>>(figures: Figures): Record<string, number> {
  return Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, Math.round(value * 10) / 10]))
}
