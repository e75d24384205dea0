import { configuration, isOnOneMachine } from '#configuration'
import { writeMessage } from '#storage/wire-messages'
import { findSession, keepSession } from '#storage/wire-sessions'
import type { Heard } from './heard.ts'
import { letterbox, sealLetter } from './letter.ts'
import type { Message } from './message.ts'
import { messageFrom } from './message-from.ts'
import { seal } from './sealing.ts'
import { sessionKey } from './session-key.ts'
import type { Viewer } from './viewer.ts'

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
    .then(() => (heard.viewer ? writeOf(heard.viewer, heard) : writeForOwner(heard)))
    .catch(() => heard.placed?.(null))
    .finally(() => {
      waiting -= 1
    })
}

/** What a browser said is its own. */
async function writeOf({ id: viewerId, key }: Viewer, heard: Heard): Promise<void> {
  const message = messageFrom(heard)
  heard.placed?.(message.flow)
  await write(message, viewerId, (text) => seal(key, text))
  if (!heard.session || !message.flow) return
  await keepSession(sessionKey(heard.session), { viewerId, flow: message.flow, letterbox: letterbox(key) })
}

/**
 * What CloudVault says about a session belongs to the browser in which that session was approved, and to the flow that
 * began it. About a session of nobody here, and without one that was believed, it is let go.
 */
async function writeForOwner(heard: Heard): Promise<void> {
  const begun = heard.session && (await findSession(sessionKey(heard.session)))
  heard.placed?.(begun?.flow ?? null)
  if (!begun) return
  const { viewerId, flow, letterbox: box } = begun
  const message = messageFrom(heard)
  await write({ ...message, flow, keys: [`state:${flow}`] }, viewerId, (text) => sealLetter(box, text))
}

function write(message: Message, viewerId: string, sealed: (text: string) => string): Promise<void> {
  const { id, flow, channel } = message
  const values = Object.fromEntries(message.secrets.map(({ mark, value }) => [mark, value]))
  const secrets = message.secrets.map((secret) => ({ ...secret, value: null }))
  const isKeptInFull = secrets.length > 0 && isOnOneMachine(configuration().mode)
  return writeMessage({
    id,
    viewerId,
    flow,
    channel,
    content: JSON.stringify({ ...message, secrets }),
    sealed: isKeptInFull ? sealed(JSON.stringify(values)) : null,
  })
}
