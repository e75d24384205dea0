import { createHash, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { z } from 'zod'
import { onNews } from '#storage/wire-news'
import { toldOf, toldSince } from './messages.ts'
import { redeemTicket, viewerByHandle } from './tickets.ts'
import type { Viewer } from './viewer.ts'

const LONGEST = 1_000
/** Milliseconds before a stream begins from which its reader may have missed something: they know it by its id. */
const OVERLAP = 60_000
const HEARTBEAT = 15_000

const asked = z.object({ ticket: z.string().min(32).max(200) })
type Exchange = { request: IncomingMessage; response: ServerResponse; query: URLSearchParams }

/**
 * What CloudVault asks for with the key that both were configured with: the side of one browser that has proven itself.
 * @returns whether the request was one of these
 */
export function answersRecordingPeer(key: string, request: IncomingMessage, response: ServerResponse): boolean {
  const [path = '', search = ''] = (request.url ?? '/').split('?', 2)
  const endpoint = ENDPOINTS[`${request.method} ${path}`]
  if (!endpoint) return false
  if (!holdsKey(request, key)) {
    response.setHeader('WWW-Authenticate', 'Bearer')
    say(response, 401, { error: 'The recording key is missing or another one.' })
    return true
  }
  endpoint({ request, response, query: new URLSearchParams(search) }).catch(() => {
    if (response.headersSent) response.destroy()
    else say(response, 503, { error: 'The records cannot be reached right now.' })
  })
  return true
}

const ENDPOINTS: Record<string, (exchange: Exchange) => Promise<void>> = {
  'POST /wire/redeem': redeem,
  'GET /wire/messages': messages,
  'GET /wire/stream': stream,
}

async function redeem({ request, response }: Exchange): Promise<void> {
  let body = ''
  for await (const piece of request.setEncoding('utf8').iterator({ destroyOnReturn: false })) {
    body += piece
    if (body.length > LONGEST) {
      response.setHeader('Connection', 'close')
      return say(response, 413, { error: 'A ticket is shorter than this.' })
    }
  }
  const read = asked.safeParse(parsed(body))
  if (!read.success) return say(response, 400, { error: 'Expected {"ticket": "…"}.' })
  const handle = await redeemTicket(read.data.ticket)
  say(response, handle ? 200 : 404, handle ? { handle } : { error: 'This ticket was used, is too old, or never was.' })
}

async function messages({ request, response, query }: Exchange): Promise<void> {
  const viewer = await viewerBehind(request)
  if (!viewer) return say(response, 404, { error: 'Nobody is known by this handle.' })
  say(response, 200, { messages: await toldSince(viewer, query.get('since') ?? '') })
}

/** One message a line, until either side closes. */
async function stream({ request, response }: Exchange): Promise<void> {
  const viewer = await viewerBehind(request)
  if (!viewer) return say(response, 404, { error: 'Nobody is known by this handle.' })
  response.writeHead(200, { 'Content-Type': 'application/x-ndjson', 'Cache-Control': 'no-store' })
  response.flushHeaders()
  const send = (told: readonly unknown[]) => {
    for (const one of told) response.write(`${JSON.stringify(one)}\n`)
  }
  const quiet = await onNews(viewer.id, (id) => toldOf(viewer, id).then(send, () => response.destroy()))
  if (response.destroyed) return quiet()
  const beat = setInterval(() => response.write('\n'), HEARTBEAT)
  response.once('close', () => {
    quiet()
    clearInterval(beat)
  })
  send(await toldSince(viewer, ((Date.now() - OVERLAP) * 1000).toString(36)))
}

async function viewerBehind({ headers }: IncomingMessage): Promise<Viewer | null> {
  const handle = headers['wire-handle']
  return typeof handle === 'string' && handle.length <= 200 ? viewerByHandle(handle) : null
}

function holdsKey({ headers }: IncomingMessage, key: string): boolean {
  const given = /^Bearer +(\S+)$/i.exec(headers.authorization ?? '')?.[1] ?? ''
  const [one, other] = [given, key].map((value) => createHash('sha256').update(value).digest())
  return one !== undefined && other !== undefined && timingSafeEqual(one, other)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function say(response: ServerResponse, status: number, body: unknown): void {
  const head = { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' }
  response.writeHead(status, head).end(JSON.stringify(body))
}
