import PgBoss from 'pg-boss'
import { configuration } from '#configuration'
import { ordersLeftLying } from '#storage/press'
import { watchedJob } from '#watch/print-job'
import { printOrder } from './print-order.ts'
import { openQueue, PRINT_JOBS, type PrintJob, reportQueue, sendToPress } from './queue.ts'

const PRESSES = 2
const ROUND_MS = 5_000
const LAST_TRY = 12
const HOUR = 60 * 60
const AT_ONCE = { graceful: false }

/** Starts the presses beside the web server. @returns how to stop them; what is printing then is taken up at the next start. */
export function startFulfilment(): () => void {
  let boss: PgBoss | undefined
  let next: NodeJS.Timeout | undefined
  const round = async () => {
    try {
      boss ??= await open()
      await takeUpWhatLies()
    } catch (error) {
      reportQueue(error) // the database is away: the next round asks again
    }
    next = setTimeout(round, ROUND_MS)
  }
  void round()
  return () => {
    clearTimeout(next)
    openQueue(undefined)
    void boss?.stop(AT_ONCE).catch(() => {})
  }
}

/** A queue whose start has failed never starts again (it believes that it is starting), so each try makes a new one. */
async function open(): Promise<PgBoss> {
  const boss = new PgBoss({ connectionString: configuration().databaseUrl, max: 4, schedule: false })
  boss.on('error', reportQueue)
  try {
    await boss.start()
    const queue = {
      name: PRINT_JOBS,
      policy: 'short',
      retryLimit: LAST_TRY,
      retryDelay: 10,
      retryBackoff: true,
    } as const
    await boss.createQueue(PRINT_JOBS, { ...queue, expireInSeconds: HOUR, retentionDays: 30 })
    for (let press = 0; press < PRESSES; press++) await work(boss)
  } catch (error) {
    await boss.stop(AT_ONCE).catch(() => {})
    throw error
  }
  openQueue(boss)
  return boss
}

function work(boss: PgBoss): Promise<string> {
  const options = { includeMetadata: true, pollingIntervalSeconds: 1 } as const
  return boss.work<PrintJob>(PRINT_JOBS, options, async (jobs) => {
    for (const { data, retryCount } of jobs) {
      const lastTry = retryCount >= LAST_TRY
      await watchedJob(data.orderId, lastTry, () => printOrder(data.orderId, { lastTry }))
    }
  })
}

/** pg-boss would wait an hour before it gave a killed server's job to another; the press lock says at once. */
async function takeUpWhatLies(): Promise<void> {
  for (const { id, waiting } of await ordersLeftLying()) await sendToPress(id, { later: waiting })
}
