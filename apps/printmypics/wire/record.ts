import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { lineOf } from '#watch/request-line'
import { Copy } from './copy.ts'
import type { Heard } from './heard.ts'
import type { Header } from './message.ts'
import { type Notes, withNotes } from './note.ts'
import { isBackChannel, isPartOfTheDance } from './scope.ts'
import { newViewer, type Viewer, viewerOf } from './viewer.ts'

type Answer = (request: IncomingMessage, response: ServerResponse) => unknown

/** Listens to the dance as it streams past on node:http, in front of Next. No handler knows of it. */
export function recorded(answer: Answer, heard: (heard: Heard) => void): Answer {
  return (request, response) => {
    const { method = 'GET', url: target = '/' } = request
    const [path = ''] = target.split('?', 1)
    const isFromServer = isBackChannel(method, path)
    if (!isFromServer && (!isPartOfTheDance(method, path) || isPrefetch(request))) return answer(request, response)
    const viewer = isFromServer ? null : viewerBehind(request, response)
    if (!isFromServer && !viewer) return answer(request, response)

    const [time, notes]: [number, Notes] = [now(), { findings: [], states: [], session: null }]
    const body = copyRequest(request)
    const answerBody = copyAnswer(response)
    const line = lineOf(request)
    line?.expectFlow()
    response.once('close', () => {
      if (!response.headersSent) return line?.place(null) // went away before there was an answer
      heard({
        ...notes,
        viewer,
        time,
        duration: now() - time,
        method,
        target,
        headers: pairsOf(request.rawHeaders),
        body: body.copied,
        status: response.statusCode,
        answerHeaders: sentHeaders(response),
        answerBody: answerBody.copied,
        placed: (flowId) => line?.place(flowId),
      })
    })
    return withNotes(notes, () => answer(request, response))
  }
}

/**
 * A browser that has no capability yet is given one with the answer, while it brings its cookies: a POST from another
 * site comes without them, and a new capability would take the place of the one it has.
 */
function viewerBehind(request: IncomingMessage, response: ServerResponse): Viewer | null {
  const known = viewerOf(request.headers.cookie ?? null)
  const { 'sec-fetch-mode': mode = 'navigate', 'sec-fetch-site': site } = request.headers
  if (known || mode !== 'navigate' || (request.method === 'POST' && site !== 'same-origin')) return known
  const { viewer, setCookie } = newViewer()
  setsCookie(response, setCookie)
  return viewer
}

/** Whichever way the head is written, it passes through `writeHead`. */
function setsCookie(response: ServerResponse, cookie: string): void {
  const { writeHead } = response
  Object.assign(response, {
    writeHead(status: number, ...rest: unknown[]) {
      const given = rest.find((part): part is OutgoingHttpHeaders => typeof part === 'object' && part !== null)
      const name = Object.keys(given ?? {}).find((key) => key.toLowerCase() === 'set-cookie')
      if (!given || !name) response.appendHeader('Set-Cookie', cookie)
      else given[name] = [given[name] ?? []].flat().map(String).concat(cookie)
      return Reflect.apply(writeHead, response, [status, ...rest])
    },
  })
}

function isPrefetch({ headers }: IncomingMessage): boolean {
  return 'rsc' in headers || 'next-router-prefetch' in headers || /prefetch/.test(String(headers['sec-purpose']))
}

/** Node pushes what arrives into the request's stream; who reads it, and how fast, is not ours to change. */
function copyRequest(request: IncomingMessage): Copy {
  const copy = new Copy()
  const { push } = request
  request.push = (chunk, encoding) => {
    copy.add(chunk)
    return Reflect.apply(push, request, [chunk, encoding])
  }
  return copy
}

function copyAnswer(response: ServerResponse): Copy {
  const copy = new Copy()
  for (const name of ['write', 'end'] as const) {
    const original = response[name]
    Object.assign(response, {
      [name]: (...chunk: unknown[]) => {
        copy.add(chunk[0])
        return Reflect.apply(original, response, chunk)
      },
    })
  }
  return copy
}

function now(): number {
  return Math.round((performance.timeOrigin + performance.now()) * 1000)
}

function pairsOf(raw: readonly string[]): Header[] {
  return raw.flatMap((name, i): Header[] => (i % 2 === 0 ? [[name, raw[i + 1] ?? '']] : []))
}

/** The head as it went out, with what Node itself put there (`Date`, `Connection`). */
function sentHeaders(response: ServerResponse): Header[] {
  const head = (response as { _header?: string | null })._header ?? ''
  const lines = head.trimEnd().split('\r\n').slice(1)
  return lines.map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()])
}
