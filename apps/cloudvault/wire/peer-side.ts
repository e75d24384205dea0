import { setTimeout as pause } from 'node:timers/promises'
import type { Message } from './message.ts'
import { streamPeer } from './peer.ts'

/** How many of the peer's messages wait for one of ours that says where they belong. */
const MOST_WAITING = 200
const AGAIN = 2_000

/** The peer's messages as they come, each told as soon as a shared key says to which flow it belongs. */
export class PeerSide {
  private readonly flowByLink = new Map<string, string>()
  private waiting: Message[] = []

  constructor(private readonly tell: (message: Message) => void) {}

  /** One of our own: its keys belong to its flow. */
  ours(message: Message): void {
    if (!message.flow) return
    for (const key of message.keys) this.flowByLink.set(key, message.flow)
    this.settle()
  }

  theirs(message: Message): void {
    this.waiting.push(message)
    this.waiting = this.waiting.slice(-MOST_WAITING)
    this.settle()
  }

  /**
   * Streams from the peer until nobody watches any more. The browser may prove itself there while it is already
   * watching here, so the handle is asked for each time; a gap is told when it begins.
   */
  async follow(
    handleNow: () => Promise<string | null>,
    signal: AbortSignal,
    gap: (since: number) => void,
  ): Promise<void> {
    let isAway = false
    while (!signal.aborted) {
      const handle = await handleNow()
      try {
        if (handle) for await (const message of streamPeer(handle, signal)) this.theirs(message)
        isAway = false
      } catch {
        if (!signal.aborted && !isAway) gap(Date.now() * 1000)
        isAway = true
      }
      await pause(AGAIN, undefined, { signal, ref: false }).catch(() => {})
    }
  }

  private settle(): void {
    for (let i = 0; i < this.waiting.length; ) {
      const message = this.waiting[i] as Message
      const links = [...message.keys, ...(message.flow ? [`flow:${message.flow}`] : [])]
      const flow = links.map((link) => this.flowByLink.get(link)).find(Boolean)
      if (!flow) {
        i += 1
        continue
      }
      for (const link of links) if (!this.flowByLink.has(link)) this.flowByLink.set(link, flow)
      this.waiting.splice(i, 1)
      this.tell({ ...message, flow })
      i = 0
    }
  }
}
