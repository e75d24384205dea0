import { configuration } from '#configuration'
import { type Kept, messagesSince } from '#storage/wire-messages'
import { onNews } from '#storage/wire-news'
import { peerHandleOf } from './joined.ts'
import type { Message } from './message.ts'
import { newsFor } from './news.ts'
import { PeerSide } from './peer-side.ts'
import { withValues } from './seal-values.ts'
import type { Viewer } from './viewer.ts'

const HOUR = 60 * 60 * 1000
/** Written earlier, but seen later than its neighbour: a reader who comes back gets a little twice, by the same id. */
const OVERLAP = 2_000

/**
 * A viewer's new messages as server-sent events, ours and the peer's, until the returned function is called. `lastSeen`
 * is the id of the last event that the browser had: what was written since comes first, perhaps with some that it has;
 * it knows them by their own id.
 */
export function watch(viewer: Viewer, lastSeen: number | null, send: (text: string) => void): () => void {
  const stopped = new AbortController()
  const tell = (message: Message, id?: number) => send(event('message', { flow: message.flow, message }, id))
  const peer = new PeerSide((message) => tell(message))
  const told = (kept: readonly Kept[]) => {
    for (const one of kept) {
      const message = messageOf(one, viewer)
      tell(message, one.writtenAt.getTime())
      peer.ours(message)
    }
  }
  let line: Promise<void> = Promise.resolve() // one after the other, in the order of the news
  const next = (read: () => Promise<Kept[]>) => {
    line = line.then(async () => told(await read())).catch(() => {})
  }
  const quiet = onNews((ids) => next(() => newsFor(viewer.id, ids)))
  if (lastSeen !== null) next(() => messagesSince(viewer.id, new Date(lastSeen - OVERLAP)))
  const gap = (since: number) => send(event('gap', { party: 'printmypics', since }))
  followPeer(viewer, peer, stopped.signal, gap).catch(() => {})
  return () => {
    stopped.abort()
    quiet()
  }
}

function messageOf({ content, flowId, sealed }: Kept, viewer: Viewer): Message {
  return withValues({ ...JSON.parse(content), flow: flowId }, sealed, viewer)
}

/** What the last hour brought says where the peer's next messages belong. */
async function followPeer(viewer: Viewer, peer: PeerSide, signal: AbortSignal, gap: (since: number) => void) {
  for (const kept of await messagesSince(viewer.id, new Date(Date.now() - HOUR))) peer.ours(messageOf(kept, viewer))
  if (configuration().recordingPeer) await peer.follow(() => peerHandleOf(viewer), signal, gap)
}

function event(name: string, data: unknown, id?: number): string {
  return `${id === undefined ? '' : `id: ${id}\n`}event: ${name}\ndata: ${JSON.stringify(data)}\n\n`
}
