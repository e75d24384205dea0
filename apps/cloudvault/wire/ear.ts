import type { Server } from 'node:http'
import { configuration } from '#configuration'
import { someoneWantsALog } from '#storage/wire-clients'
import { type Answer, recorded } from './record.ts'
import { miss, take } from './waiting.ts'

let look = async (): Promise<void> => {}

/** A log has just been switched on or off here: nothing of its first minute is to be missed. */
export function lookAgain(): Promise<void> {
  return look()
}

/** How soon another instance learns that a developer has switched a log on or off. */
const LOOK_EVERY = 10_000

/**
 * Answers a server's requests, and listens to them in `demo` and `lab` mode. In `live` mode nothing is installed at all
 * until a client's developer wants a log, and it is taken out again with the last of them.
 */
export function answerWithEar(server: Server, answer: Answer): void {
  const ear = recorded(answer, take, miss)
  if (configuration().mode !== 'live') {
    server.on('request', ear)
    return
  }
  server.on('request', answer)
  let isListening = false
  look = async () => {
    const wanted = await someoneWantsALog()
    if (wanted === isListening) return
    isListening = wanted
    server.off('request', wanted ? answer : ear)
    server.on('request', wanted ? ear : answer)
  }
  look().catch(() => {}) // a lost database is seen elsewhere
  setInterval(() => look().catch(() => {}), LOOK_EVERY).unref()
}
