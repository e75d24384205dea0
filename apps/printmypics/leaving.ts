import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'

/** Known to every module instance of this process. */
const KEY = Symbol.for('printmypics.leaving')
const home = globalThis as { [KEY]?: () => void }

/** Whether this instance was asked to end. `/readyz` passes it on, and so the balancer knows it from now. */
export function tellsOfLeaving(): boolean {
  home[KEY]?.()
  return home[KEY] !== undefined
}

/** How seldom is often enough to look for connections that have fallen idle. */
const LOOK_EVERY = 50

export type Manner = { drainSeconds: number; longestSeconds: number }

/**
 * Ends a server so that nobody notices. While it drains it takes what still comes, and every answer says
 * `Connection: close`, so that nobody sends another request into a connection that is about to end. The drain begins
 * when the balancer was told, or as long after as it lasts: one that asks late is no reason to leave early.
 * Then the door is closed, and what is being answered is answered, within a bound.
 */
export async function leave(server: Server, { drainSeconds, longestSeconds }: Manner): Promise<void> {
  const drain = () => pause(drainSeconds * 1_000)
  const told = new Promise<void>((resolve) => {
    home[KEY] = resolve
  })
  server.prependListener('request', lastOnItsConnection)
  if (drainSeconds > 0) await Promise.race([told, drain()]).then(drain)
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  const looks = setInterval(() => server.closeIdleConnections(), LOOK_EVERY)
  await Promise.race([closed, pause(longestSeconds * 1_000, undefined, { ref: false })])
  clearInterval(looks)
}

function lastOnItsConnection(_request: IncomingMessage, response: ServerResponse): void {
  response.shouldKeepAlive = false
}
