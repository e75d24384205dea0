import type PgBoss from 'pg-boss'
import { configuration } from '#configuration'
import { log } from '#watch/log'

/** The queue lives in this shop's own database, so an order and its job survive the same crashes. */
export const PRINT_JOBS = 'print-order'
export type PrintJob = { orderId: string }

/** Started by server.ts, used by Next's routes too: two module instances meet on a symbol of `globalThis`. */
const KEY = Symbol.for('printmypics.queue')
const home = globalThis as { [KEY]?: PgBoss }

export function openQueue(boss: PgBoss | undefined): void {
  home[KEY] = boss
}

/**
 * Hands an order to the press: `later` after the shop's usual delay, else as soon as a press is free. At most one job
 * per order waits. Should this fail, nothing is lost: the order is in its table, and the next round finds it.
 */
export async function sendToPress(orderId: string, { later = false } = {}): Promise<void> {
  const startAfter = later ? configuration().fulfilmentDelaySeconds : 0
  const job: PrintJob = { orderId }
  await home[KEY]?.send(PRINT_JOBS, job, { singletonKey: orderId, startAfter }).catch(reportQueue)
}

export function reportQueue(error: unknown): void {
  log().error({ error }, 'the print queue')
}
