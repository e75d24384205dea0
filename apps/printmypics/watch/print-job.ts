import { randomUUID } from 'node:crypto'
import { channel } from 'node:diagnostics_channel'
import { onErrand } from './errand.ts'
import { log } from './log.ts'
import { spans } from './spans.ts'

/** `again`: CloudVault is away, or something broke; the queue tries later. */
export type JobDone = { outcome: 'done' | 'again' | 'given up'; seconds: number }

const done = channel('printmypics.print-job')

/** A job in the background is an errand of its own: what it asks of CloudVault is found under one name, as a request's is. */
export async function watchedJob(orderId: string, isLastTry: boolean, print: () => Promise<void>): Promise<void> {
  const requestId = randomUUID()
  const begun = performance.now()
  const about = { request_id: requestId, order_id: orderId }
  const tell = (outcome: JobDone['outcome']) => {
    const seconds = (performance.now() - begun) / 1_000
    if (done.hasSubscribers) done.publish({ outcome, seconds })
    return { ...about, outcome, duration_ms: Math.round(seconds * 1_000) }
  }
  try {
    await onErrand({ requestId }, () => spans()?.job('print job', print) ?? print())
    log().info(tell('done'), 'print job')
  } catch (error) {
    log().warn({ error, ...tell(isLastTry ? 'given up' : 'again') }, 'print job')
    throw error
  }
}

/** Calls back for every print job that ends from now on. */
export function onPrintJob(listener: (job: JobDone) => void): void {
  done.subscribe((job) => listener(job as JobDone))
}
