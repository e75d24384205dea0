import { configuration } from '#configuration'
import type { Message } from './message.ts'
import { readMessages } from './message-shape.ts'

/** What the peer told, or that it is away. A handle it does not know any more is no gap: there is nothing to tell. */
export type Told = { kind: 'told'; messages: Message[] } | { kind: 'away' }

/** A peer that is away refuses at once; one that has much to do is waited for, since nobody asks it a second time. */
const PATIENCE = 5_000
const LONGEST = 32 * 1024 * 1024

/** Asks the recording peer, and nobody else; its own words for this are in the configuration. */
async function ask(path: string, options: RequestInit & { handle?: string }, signal: AbortSignal): Promise<Response> {
  const peer = configuration().recordingPeer
  if (!peer) throw new Error('no recording peer is configured')
  const { handle, ...init } = options
  const headers = { ...init.headers, Authorization: `Bearer ${peer.key}`, ...(handle && { 'Wire-Handle': handle }) }
  return fetch(peer.origin + path, { ...init, headers, signal, redirect: 'error' })
}

/** A ticket that the browser brought from there, for a handle of its messages. Null: used, old, made up, or away. */
export async function redeemTicket(ticket: string): Promise<string | null> {
  try {
    const headers = { 'Content-Type': 'application/json' }
    const init = { method: 'POST', headers, body: JSON.stringify({ ticket }) }
    const answer = await ask('/wire/redeem', init, AbortSignal.timeout(PATIENCE))
    const told: unknown = answer.ok ? await answer.json() : null
    const handle = told && typeof told === 'object' && 'handle' in told ? told.handle : null
    return typeof handle === 'string' && handle.length >= 32 && handle.length <= 200 ? handle : null
  } catch {
    return null
  }
}

/** The peer's side, from a time on. */
export async function askPeer(handle: string, since: number): Promise<Told> {
  const from = encodeURIComponent(Math.max(0, Math.floor(since)).toString(36))
  try {
    const answer = await ask(`/wire/messages?since=${from}`, { handle }, AbortSignal.timeout(PATIENCE))
    if (!answer.ok) return answer.status >= 500 ? { kind: 'away' } : { kind: 'told', messages: [] }
    if (Number(answer.headers.get('content-length') ?? 0) > LONGEST) return { kind: 'away' }
    const told: unknown = await answer.json()
    const messages = told && typeof told === 'object' && 'messages' in told ? told.messages : []
    return { kind: 'told', messages: readMessages(messages) }
  } catch {
    return { kind: 'away' }
  }
}

/** The peer's messages as they happen, until either side closes. @throws when it is away */
export async function* streamPeer(handle: string, signal: AbortSignal): AsyncGenerator<Message> {
  const answer = await ask('/wire/stream', { handle }, signal)
  if (!answer.ok || !answer.body) throw new Error('the recording peer does not stream')
  let rest = ''
  for await (const piece of answer.body.pipeThrough(new TextDecoderStream())) {
    const lines = (rest + piece).split('\n')
    rest = lines.pop() ?? ''
    if (rest.length > LONGEST) throw new Error('a line without an end')
    for (const line of lines.filter(Boolean)) yield* readMessages([JSON.parse(line)])
  }
}

/** Whether the peer is there at all, asked before a browser is sent to it. */
export async function peerAnswers(): Promise<boolean> {
  const peer = configuration().recordingPeer
  if (!peer) return false
  try {
    return (await fetch(`${peer.origin}/healthz`, { signal: AbortSignal.timeout(PATIENCE), redirect: 'error' })).ok
  } catch {
    return false
  }
}
