import { configuration, isOnOneMachine } from '#configuration'
import { writeMessage } from '#storage/wire-messages'
import type { Heard } from './heard.ts'
import { messageFrom } from './message-from.ts'
import { seal } from './sealing.ts'

/** A burst that is longer than this has a hole in it, rather than a shop that runs out of memory. */
const MOST_WAITING = 500

let waiting = 0
let line: Promise<unknown> = Promise.resolve() // one after the other: a message may say to which flow the next belongs

/** Written down behind the answer, and told to whoever watches. A lost database is seen elsewhere. */
export function writeDown(heard: Heard): void {
  if (waiting >= MOST_WAITING) {
    heard.placed?.(null)
    return
  }
  waiting += 1
  line = line
    .then(() => write(heard))
    .catch(() => heard.placed?.(null))
    .finally(() => {
      waiting -= 1
    })
}

function write(heard: Heard): Promise<void> {
  const message = messageFrom(heard)
  heard.placed?.(message.flow)
  const values = Object.fromEntries(message.secrets.map(({ mark, value }) => [mark, value]))
  const secrets = message.secrets.map((secret) => ({ ...secret, value: null }))
  return writeMessage({
    id: message.id,
    viewerId: heard.viewer.id,
    flow: message.flow,
    content: JSON.stringify({ ...message, secrets }),
    sealed:
      secrets.length > 0 && isOnOneMachine(configuration().mode)
        ? seal(heard.viewer.key, JSON.stringify(values))
        : null,
  })
}
