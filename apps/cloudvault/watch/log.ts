import pino, { type Logger } from 'pino'
import { Door } from './door.ts'
import { asLogged } from './error-in-log.ts'

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
  return pino(
    {
      level: 'warn',
      base: { app: 'cloudvault', pid: process.pid },
      timestamp,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { error: asLogged },
    },
    new Door(),
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
