import type { Browser, Page } from 'playwright'

type TraceEvent = {
  name: string
  cat: string
  ts: number
  dur?: number
  pid: number
  tid: number
  args?: { name?: string }
}

/** How a page scrolled: what Chromium's own trace says. */
export type Frames = { drawn: number; dropped: number; late: number; longestTask: number; tasksOverFrame: number }

const FRAME = 1000 / 60

/** Scrolls the page from top to bottom and back, as a wheel would, under a trace. */
export async function framesWhileScrolling(browser: Browser, page: Page, pixelsPerSecond: number): Promise<Frames> {
  const height = await page.evaluate(() => document.documentElement.scrollHeight - innerHeight)
  const session = await page.context().newCDPSession(page)
  const categories = ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline.frame', '__metadata']
  await browser.startTracing(page, { categories })
  for (const yDistance of [-height, height]) {
    await session.send('Input.synthesizeScrollGesture', {
      x: 300,
      y: 400,
      yDistance,
      speed: pixelsPerSecond,
      gestureSourceType: 'mouse',
    })
  }
  const trace = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] }
  return framesIn(trace.traceEvents)
}

/** Of the renderer that did the most: its frames, and the tasks of its main thread. */
export function framesIn(events: readonly TraceEvent[]): Frames {
  const mains = events.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
  const drawnBy = (pid: number) => events.filter((event) => event.pid === pid && event.name === 'DrawFrame')
  const renderer = mains.toSorted((a, b) => drawnBy(b.pid).length - drawnBy(a.pid).length)[0]
  if (!renderer) throw new Error('the trace names no renderer')
  const drawn = drawnBy(renderer.pid)
    .map(({ ts }) => ts / 1000)
    .sort((a, b) => a - b)
  const gaps = drawn.slice(1).map((ts, index) => ts - (drawn[index] ?? ts))
  const tasks = events
    .filter(({ pid, tid, name }) => pid === renderer.pid && tid === renderer.tid && /RunTask$/.test(name))
    .map(({ dur = 0 }) => dur / 1000)
  return {
    drawn: drawn.length,
    dropped: events.filter(({ pid, name }) => pid === renderer.pid && name === 'DroppedFrame').length,
    late: gaps.filter((gap) => gap > FRAME * 1.5 && gap < 1000).length, // longer: between the two gestures
    longestTask: Math.max(0, ...tasks),
    tasksOverFrame: tasks.filter((task) => task > FRAME).length,
  }
}
