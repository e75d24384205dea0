import { trimMessages } from '#storage/wire-messages'
import type { Heard } from './heard.ts'
import { writeDown } from './write-down.ts'

/** Off the requests' path: what was heard waits here for a few milliseconds, and is written many at a time. */
const EVERY = 40
const AT_ONCE = 60
const MOST_WAITING = 600
/** So often the oldest recordings make room, where there are too many. */
const TRIM_EVERY = 2_000

/** So soon is looked again at what could not be placed: another instance may be about to write its flow. */
const AGAIN = 160

let waiting: Heard[] = []
let unplaced: { since: number; heard: Heard }[] = []
let dropped = 0
let written = 0
/** One mark a second for all that was let go in it. */
const HOLE = 1_000
let toldDropped = 0
let timer: NodeJS.Timeout | null = null

/** Counts a message that was let go by. */
export function miss(): void {
  dropped += 1
  timer ??= setTimeout(write, EVERY).unref()
}

/** Takes a message. When more come than can be written the oldest are let go, and the diagram shows the hole. */
export function take(heard: Heard): void {
  if (waiting.length + unplaced.length >= MOST_WAITING) {
    const oldest = waiting.shift() ?? unplaced.shift()?.heard
    oldest?.placed?.(null)
    dropped += 1
  }
  waiting.push(heard)
  timer ??= setTimeout(write, EVERY).unref()
}

async function write(): Promise<void> {
  const now = Date.now()
  const due = unplaced.filter(({ since }) => now - since >= AGAIN)
  unplaced = unplaced.filter((one) => !due.includes(one))
  const batch = [...due.map(({ heard }) => heard), ...waiting.slice(0, AT_ONCE)]
  waiting = waiting.slice(AT_ONCE)
  const count = now - toldDropped > HOLE ? dropped : 0
  if (count > 0) toldDropped = now
  dropped -= count
  try {
    if (batch.length === 0 && count === 0) return
    const again = await writeDown(batch, count)
    unplaced = [...unplaced, ...again.map((heard) => ({ since: now, heard }))]
    written += batch.length
    if (written >= TRIM_EVERY) await trimMessages()
    written %= TRIM_EVERY
  } catch {
    for (const { placed } of batch) placed?.(null)
    dropped += batch.length + count
    toldDropped = Date.now() // the database is away: nobody waits for a recording
  } finally {
    const isMore = waiting.length > 0 || unplaced.length > 0 || dropped > 0
    timer = isMore ? setTimeout(write, EVERY).unref() : null
  }
}

/** Writes what still waits, for a process that wants to end. */
export async function writeWaiting(): Promise<void> {
  if (timer) clearTimeout(timer)
  if (waiting.length > 0) await write()
  for (const { heard } of unplaced) heard.placed?.(null)
  if (timer) clearTimeout(timer)
}
