import type { IncomingMessage, ServerResponse } from 'node:http'
import { configuration } from '#configuration'
import { lineOf } from '#watch/request-line'
import { Allowance, type Kind } from './allowance.ts'
import { isBusy } from './busy.ts'
import { Copy } from './copy.ts'
import { type Heard, pathOf } from './heard.ts'
import type { Annotation } from './message.ts'
import { closeNotes, withNotes } from './note.ts'
import { channelOf } from './scope.ts'
import { setsCookie } from './set-cookie.ts'
import { newCapability, viewerOf, viewerWith } from './viewer.ts'

export type Answer = (request: IncomingMessage, response: ServerResponse) => unknown

/**
 * Listens to requests and answers as they stream past on node:http, in front of the tables and of Next alike. Not a
 * byte, not a pause and not an error of theirs is other than without it.
 */
export function recorded(answer: Answer, heard: (message: Heard) => void, missed: () => void): Answer {
  const allowance = new Allowance()
  return (request, response) => {
    const target = request.url ?? '/'
    const channel = channelOf(request.method ?? 'GET', pathOf(target))
    if (!channel || isPrefetch(request)) return answer(request, response)
    const arrived = performance.now()
    if (!allowance.take(kindOf(channel, target), arrived, isBusy(arrived))) {
      missed()
      return answer(request, response)
    }

    const time = now()
    const annotations: Annotation[] = []
    const body = copyRequest(request)
    const answerBody = copyAnswer(response)
    const viewer = channel === 'front' ? viewerBehind(request, response) : null
    const line = lineOf(request)
    line?.expectFlow()
    response.once('close', () => {
      closeNotes()
      if (!response.headersSent) return line?.place(null) // went away before there was an answer
      heard({
        time,
        duration: now() - time,
        method: request.method ?? 'GET',
        target,
        headers: pairsOf(request.rawHeaders),
        body: body.copied,
        status: response.statusCode,
        answerHeaders: sentHeaders(response),
        answerBody: answerBody.copied,
        annotations,
        viewer,
        placed: (flowId) => line?.place(flowId),
      })
    })
    return withNotes(annotations, () => answer(request, response))
  }
}

function kindOf(channel: 'front' | 'back', target: string): Kind {
  if (channel === 'front') return 'pages'
  return target.startsWith('/api/') ? 'photos' : 'oauth'
}

/** Node pushes what arrives into the request's stream; who reads it, and how fast, is not ours to change. */
function copyRequest(request: IncomingMessage): Copy {
  const copy = new Copy()
  const push = request.push
  request.push = (chunk, encoding) => {
    copy.add(chunk, () => request.headers['content-type'] ?? '')
    return Reflect.apply(push, request, [chunk, encoding])
  }
  return copy
}

function copyAnswer(response: ServerResponse): Copy {
  const copy = new Copy()
  const { write, end } = response
  const type = () => contentTypeOf(response)
  Object.assign(response, {
    write: (...chunk: unknown[]) => {
      copy.add(chunk[0], type)
      return Reflect.apply(write, response, chunk)
    },
    end: (...chunk: unknown[]) => {
      copy.add(chunk[0], type)
      return Reflect.apply(end, response, chunk)
    },
  })
  return copy
}

/** A browser that has no capability yet is given one with the answer, while it comes with its cookies. */
function viewerBehind(request: IncomingMessage, response: ServerResponse): Heard['viewer'] {
  if (configuration().mode === 'live') return null
  const known = viewerOf(request.headers.cookie ?? null)
  if (known || !bringsItsCookies(request)) return known
  const { capability, setCookie } = newCapability()
  setsCookie(response, setCookie)
  return viewerWith(capability)
}

/** A POST from another site comes without Lax cookies: a new capability would take the place of the one it has. */
function bringsItsCookies(request: IncomingMessage): boolean {
  const mode = request.headers['sec-fetch-mode']
  if (mode && mode !== 'navigate') return false
  return request.method === 'GET' || request.headers['sec-fetch-site'] === 'same-origin'
}

function isPrefetch({ headers }: IncomingMessage): boolean {
  return 'rsc' in headers || 'next-router-prefetch' in headers || /prefetch/.test(String(headers['sec-purpose']))
}

function now(): number {
  return Math.round((performance.timeOrigin + performance.now()) * 1000)
}

function pairsOf(raw: readonly string[]): [string, string][] {
  const pairs: [string, string][] = []
  for (let i = 0; i + 1 < raw.length; i += 2) pairs.push([raw[i] as string, raw[i + 1] as string])
  return pairs
}

/** The head as it went out, with what Node itself put there (`Date`, `Connection`). */
function headOf(response: ServerResponse): string {
  return (response as { _header?: string | null })._header ?? ''
}

function sentHeaders(response: ServerResponse): [string, string][] {
  const lines = headOf(response).trimEnd().split('\r\n').slice(1)
  return lines.map((line) => {
    const at = line.indexOf(':')
    return [line.slice(0, at), line.slice(at + 1).trim()]
  })
}

function contentTypeOf(response: ServerResponse): string {
  const sent = /\r\ncontent-type: *([^\r]*)/i.exec(headOf(response))?.[1]
  return sent ?? String(response.getHeader('content-type') ?? '')
}
