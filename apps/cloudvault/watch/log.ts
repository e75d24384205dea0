import pino, { type Logger } from 'pino'
import { asLogged } from './error-in-log.ts'

/** Written in pieces of this size, or after this time: a line costs a request no system call of its own. */
const PIECE = 4_096
const LATEST_MS = 200
/** A reader that has gone slow costs lines, and never memory or an answer. */
const MOST_WAITING = 16 * 1024 * 1024

const KEY = Symbol.for('cloudvault.log')
const home = globalThis as { [KEY]?: Logger }

/**
 * One JSON object a line on the standard output. The server's bundle and Next's write through the same door, at the
 * level that `server.ts` has set.
 */
export function log(): Logger {
  home[KEY] ??= open()
  return home[KEY]
}

function open(): Logger {
  const door = pino.destination({ fd: 1, sync: false, minLength: PIECE, maxLength: MOST_WAITING })
  setInterval(() => door.flush(), LATEST_MS).unref()
  return pino(
    {
      level: 'warn',
      base: { app: 'cloudvault', pid: process.pid },
      timestamp,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { error: asLogged },
    },
    door,
  )
}

let second = 0
let words = ''

/** The time in words, of which only the milliseconds are new for every line. */
function timestamp(): string {
  const now = Date.now()
  const milliseconds = now % 1_000
  if (now - milliseconds !== second) {
    second = now - milliseconds
    words = new Date(second).toISOString().slice(0, -4)
  }
  return `,"time":"${words}${String(milliseconds).padStart(3, '0')}Z"`
}
