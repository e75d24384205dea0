import { readFileSync } from 'node:fs'

type Stop = () => Promise<unknown> | unknown

const stops: Stop[] = []
let stopped: Promise<void> | null = null

/** Remembers how to undo what was just started. The last started is the first stopped. */
export function onStop(stop: Stop): void {
  stops.push(stop)
}

let reject: (error: Error) => void = () => {}

/** Rejects when something everything else stands on has ended by itself. */
const failure = new Promise<never>((_, no) => {
  reject = no
})
failure.catch(() => {})

export function fail(error: Error): void {
  reject(error)
}

/** The work; or, before it is done, the news that what it stands on has ended. */
export function standing<T>(work: Promise<T>): Promise<T> {
  return Promise.race([work, failure])
}

/** True from the first moment of stopping: what ends now has not crashed. */
export function isStopping(): boolean {
  return stopped !== null
}

/** Stops everything that was started, once, however often it is asked. */
export function stopAll(): Promise<void> {
  stopped ??= (async () => {
    for (let stop = stops.pop(); stop; stop = stops.pop()) {
      try {
        await stop()
      } catch (error) {
        console.error(error)
      }
    }
  })()
  return stopped
}

/** Ctrl-C, a polite kill, a closed terminal, and an npm that is gone: all end the same way. */
export function stopOnSignals(): void {
  const stop = () => void stopAll().then(() => process.exit(process.exitCode ?? 0))
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop)
  process.stdout.on('error', () => {}) // a closed terminal takes its output with it
  process.stderr.on('error', () => {})
  if (!process.env.npm_lifecycle_event) return
  const before = ancestors()
  setInterval(() => ancestors() !== before && stop(), 1_000).unref()
}

/** Our parent and its parent: npm may have put a shell between itself and us. Only Linux tells without asking a program. */
function ancestors(): string {
  if (process.platform !== 'linux') return `${process.ppid}`
  try {
    const [, grandparent] = /\) \S (\d+)/.exec(readFileSync(`/proc/${process.ppid}/stat`, 'utf8')) ?? []
    return `${process.ppid} ${grandparent}`
  } catch {
    return 'gone'
  }
}
