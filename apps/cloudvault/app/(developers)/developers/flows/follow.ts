import type { Message } from '#wire/message'

/** What came: in which flow (null: perhaps in any), in words for a screen reader, and the message itself. */
export type News = { flow: string | null; words: string; message?: Message }

const NAME = 'cloudvault-flows'
const STREAM = '/developers/flows/events'

/**
 * Tells of new messages, in every tab of this browser, over one stream: HTTP/1.1 allows six connections per host. The
 * tab that holds the lock listens to the server and passes on what it hears; when it closes, another takes over.
 */
export function follow(tell: (news: News) => void): () => void {
  const channel = new BroadcastChannel(NAME)
  channel.onmessage = ({ data }: MessageEvent<News>) => tell(data)
  const stopped = new AbortController()
  const lead = () => listen(stopped.signal, (news) => passOn(news, channel, tell))
  if (navigator.locks) navigator.locks.request(NAME, { signal: stopped.signal }, lead).catch(() => {})
  else void lead() // no locks without https, on another host than this machine: then each tab has its own stream
  return () => {
    stopped.abort()
    channel.close()
  }
}

function passOn(news: News, channel: BroadcastChannel, tell: (news: News) => void): void {
  tell(news)
  channel.postMessage(news)
}

/** Listens until this tab goes away. */
function listen(signal: AbortSignal, tell: (news: News) => void): Promise<void> {
  return new Promise((resolve) => {
    const stream = new EventSource(STREAM)
    stream.addEventListener('open', () => tell({ flow: null, words: '' })) // something may have come before
    stream.addEventListener('message', ({ data }: MessageEvent<string>) => {
      const { flow, message } = JSON.parse(data)
      tell({ flow, message, words: `${message.method} ${new URL(message.url).pathname}, answered ${message.status}` })
    })
    stream.addEventListener('gap', () =>
      tell({ flow: null, words: 'PrintMyPics does not answer: its side is missing' }),
    )
    signal.addEventListener('abort', () => {
      stream.close()
      resolve()
    })
  })
}
