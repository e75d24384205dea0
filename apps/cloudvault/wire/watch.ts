import { type Kept, messagesOfViewer, messagesSince } from '#storage/wire-messages'
import { onNews } from '#storage/wire-news'
import { peerHandleOf } from './joined.ts'
import type { Gap, Message } from './message.ts'
import { PeerSide } from './peer-side.ts'
import { withValues } from './seal-values.ts'
import type { Viewer } from './viewer.ts'

const HEARTBEAT = 15_000
const HOUR_AGO = 60 * 60 * 1000
/** Written earlier, but seen later than its neighbour: a reader who comes back gets a little twice, by the same id. */
const OVERLAP = 2_000

/** Streams that are open: a server that wants to end ends them. */
const open = new Set<() => void>()

/**
 * A viewer's new messages as server-sent events, ours and the peer's. `lastSeen` is the id of the last event that the
 * browser had: what was written since comes first, perhaps with some that it has; it knows them by their own id.
 */
export function watch(viewer: Viewer, lastSeen: number | null): ReadableStream<Uint8Array> {
  let stop = () => {}
  return new ReadableStream({
    start(controller) {
      stop = begin(
        viewer,
        lastSeen,
        (text) => controller.enqueue(new TextEncoder().encode(text)),
        () => {
          try {
            controller.close()
          } catch {
            // the browser has closed it already
          }
        },
      )
    },
    cancel: () => stop(),
  })
}

/** Ends every open stream, for a server that wants to end. */
export function endWatching(): void {
  for (const end of [...open]) end()
}

function begin(viewer: Viewer, lastSeen: number | null, send: (text: string) => void, close: () => void): () => void {
  const stopped = new AbortController()
  const say = (text: string) => {
    if (!stopped.signal.aborted) send(text)
  }
  const tell = (message: Message, id?: number) => say(event('message', { flow: message.flow, message }, id))
  const peer = new PeerSide((message) => tell(message))
  const told = (kept: readonly Kept[]) => {
    for (const { flowId, content, sealed, writtenAt } of kept) {
      const message = withValues({ ...JSON.parse(content), flow: flowId }, sealed, viewer)
      tell(message, writtenAt.getTime())
      peer.ours(message)
    }
  }
  let line: Promise<void> = Promise.resolve() // one after the other, in the order of the news
  const next = (read: () => Promise<Kept[]>) => {
    line = line.then(async () => told(await read())).catch(() => {})
  }
  const quiet = onNews((ids) => next(() => messagesOfViewer(viewer.id, ids)))
  const beat = setInterval(() => say(': still here\n\n'), HEARTBEAT)
  const end = () => {
    if (stopped.signal.aborted) return
    stopped.abort()
    clearInterval(beat)
    quiet()
    open.delete(end)
    close()
  }
  open.add(end)
  say('retry: 2000\n\n')
  if (lastSeen !== null) next(() => messagesSince(viewer.id, new Date(lastSeen - OVERLAP)))
  void remember(viewer, peer)
  void follow(viewer, peer, stopped.signal, (gap) => say(event('gap', gap)))
  return end
}

/** What the last hour brought says where the peer's next messages belong. */
async function remember(viewer: Viewer, peer: PeerSide): Promise<void> {
  const kept = await messagesSince(viewer.id, new Date(Date.now() - HOUR_AGO)).catch(() => [])
  for (const { content, flowId } of kept) peer.ours({ ...JSON.parse(content), flow: flowId })
}

/** The peer's stream, again and again while somebody watches; each time that it is away there is a gap to see. */
async function follow(viewer: Viewer, peer: PeerSide, signal: AbortSignal, gap: (gap: Gap) => void): Promise<void> {
  const handle = await peerHandleOf(viewer).catch(() => null)
  if (!handle) return
  await peer.follow(handle, signal, gap)
}

function event(name: string, data: unknown, id?: number): string {
  return `${id === undefined ? '' : `id: ${id}\n`}event: ${name}\ndata: ${JSON.stringify(data)}\n\n`
}
