import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { context, metrics, propagation, type Span, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api'
import { OFTEN, pathOf } from './request-lines.ts'
import { routeName } from './route-name.ts'
import type { Spans } from './spans.ts'

const NAME = 'printmypics'
const tracer = trace.getTracer(NAME)

/**
 * A span around everything that any listener does for a request, in the trace that the sender names (W3C Trace Context),
 * by the names of OpenTelemetry's conventions for HTTP. Its address is not told: only which route it met.
 */
export function traceRequests(server: Server): void {
  const seconds = metrics.getMeter(NAME).createHistogram('http.server.request.duration', {
    unit: 's',
    advice: { explicitBucketBoundaries: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10] },
  })
  const emit = server.emit
  server.emit = function (this: Server, event: string | symbol, ...rest: unknown[]): boolean {
    const go = () => Reflect.apply(emit, this, [event, ...rest]) as boolean
    return event === 'request' ? traced(rest[0] as IncomingMessage, rest[1] as ServerResponse, go) : go()
  } as typeof emit

  function traced(request: IncomingMessage, response: ServerResponse, go: () => boolean): boolean {
    const route = routeName(pathOf(request.url))
    if (OFTEN.has(route)) return go()
    const begun = performance.now()
    const about = { 'http.request.method': request.method ?? '', 'http.route': route, 'url.scheme': 'http' }
    const from = propagation.extract(context.active(), request.headers)
    const span = tracer.startSpan(`${request.method} ${route}`, { kind: SpanKind.SERVER, attributes: about }, from)
    response.once('close', () => {
      const status = response.headersSent ? response.statusCode : 499
      span.setAttribute('http.response.status_code', status)
      span.setAttribute('request_id', String(request.headers['x-request-id']))
      if (status >= 500) span.setStatus({ code: SpanStatusCode.ERROR })
      span.end()
      seconds.record((performance.now() - begun) / 1_000, { ...about, 'http.response.status_code': status })
    })
    return context.with(trace.setSpan(from, span), go)
  }
}

/** What the other places are told to do. What nobody asked for, such as work in the background, is no trace. */
export function madeSpans(): Spans {
  return {
    traceId: () => trace.getSpanContext(context.active())?.traceId,
    async statement(text, run) {
      if (!trace.getSpan(context.active())?.isRecording()) return run()
      const words = text.replace(/\s+/g, ' ').trim()
      const attributes = { 'db.system.name': 'postgresql', 'db.query.text': words }
      return inside(tracer.startSpan(nameOf(words), { kind: SpanKind.CLIENT, attributes }), run)
    },
    question({ method, endpoint, host }, ask) {
      const attributes = { 'http.request.method': method, 'server.address': host, 'url.template': endpoint }
      const span = tracer.startSpan(`${method} ${endpoint}`, { kind: SpanKind.CLIENT, attributes })
      return inside(span, async () => {
        const headers = {}
        propagation.inject(context.active(), headers)
        const answer = await ask(headers)
        span.setAttribute('http.response.status_code', answer.status)
        return answer
      })
    },
    job: (name, run) => inside(tracer.startSpan(name, { kind: SpanKind.CONSUMER }), run),
  }
}

function inside<Result>(span: Span, run: () => Promise<Result>): Promise<Result> {
  return context
    .with(trace.setSpan(context.active(), span), run)
    .catch((error: unknown) => {
      span.setStatus({ code: SpanStatusCode.ERROR })
      throw error
    })
    .finally(() => span.end())
}

/** `SELECT photo`, `UPDATE refresh_token`: what is done first, and to what. */
function nameOf(statement: string): string {
  const [, verb = 'SQL', table = ''] =
    /\b(SELECT|INSERT|UPDATE|DELETE)\b(?:.*?\b(?:FROM|INTO|UPDATE)\s+"?(\w+))?/is.exec(statement) ?? []
  const [, updated] = /^\W*UPDATE\s+"?(\w+)/i.exec(statement) ?? []
  return `${verb.toUpperCase()} ${updated ?? table}`.trim()
}
