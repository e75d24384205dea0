import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { log } from './log.ts'
import { requestIdFrom } from './request-id.ts'
import { type Ended, RequestLine, setLine } from './request-line.ts'
import { routeName } from './route-name.ts'
import { spans } from './spans.ts'

/** Asked every second by machines, or many times for every page. */
export const OFTEN: ReadonlySet<string> = new Set(['/healthz', '/readyz', 'static'])

/**
 * One line for every request: by which name it is found elsewhere, which line of the tables it met, and how that ended.
 * Nothing that a sender chose stands in it but a well-formed request id: no address, no query, no header, no body.
 */
export function writeRequestLines(server: Server): void {
  const isWanted = log().isLevelEnabled('warn')
  server.prependListener('request', (request: IncomingMessage, response: ServerResponse) => {
    const requestId = requestIdFrom(request.headers['x-request-id'])
    request.headers['x-request-id'] = requestId // for whoever answers, Next's pages included
    response.setHeader('X-Request-Id', requestId)
    if (!isWanted) return
    const begun = performance.now()
    const line = new RequestLine(requestId, spans()?.traceId(), write)
    const path = pathOf(request.url)
    setLine(request, line)
    response.once('close', () => {
      line.end({
        route: routeName(path),
        method: request.method ?? '',
        status: response.headersSent ? response.statusCode : 499, // went away before there was an answer
        milliseconds: performance.now() - begun,
      })
    })
  })
}

/** A request's target up to its query. */
export function pathOf(target = '/'): string {
  const end = target.indexOf('?')
  return end < 0 ? target : target.slice(0, end)
}

/** A failure of ours is worth a warning; what is asked all the time, a line only for who wants all of them. */
function write(ended: Ended, line: RequestLine): void {
  const level = ended.status >= 500 ? 'warn' : OFTEN.has(ended.route) ? 'debug' : 'info'
  const logger = log()
  if (logger.isLevelEnabled(level)) logger[level](line.fields(ended), 'answered')
}
