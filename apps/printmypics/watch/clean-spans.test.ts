import type { ReadableSpan } from '@opentelemetry/sdk-trace-node'
import { expect, it } from 'vitest'
import { CleanSpans } from './clean-spans.ts'

const sent: ReadableSpan[] = []
const exporter = new CleanSpans({
  export: (spans, done) => {
    sent.push(...spans)
    done({ code: 0 })
  },
  shutdown: async () => {},
})

it('sends no query, no token and no word of an error that may hold one, whoever made the span', () => {
  const token = `cv_at_${'t0'.repeat(20)}`
  const statement = 'SELECT a_name_that_is_as_long_as_any_secret_is FROM photo WHERE id = $1'
  const span = {
    name: 'GET /callback?code=c0de',
    attributes: { 'http.target': '/callback?code=c0de&state=s', 'db.query.text': statement, status: 200 },
    events: [{ name: 'exception', time: [0, 0], attributes: { 'exception.message': `refused ${token}` } }],
    status: { code: 2, message: `no ${token}` },
    spanContext: () => ({ traceId: 'a', spanId: 'b', traceFlags: 1 }),
  }
  exporter.export([span as unknown as ReadableSpan], () => {})
  const [clean] = sent
  expect(clean?.attributes).toEqual({ 'http.target': '/callback?…', 'db.query.text': statement, status: 200 })
  expect(clean?.spanContext().traceId).toBe('a')
  expect(JSON.stringify([clean?.name, clean?.attributes, clean?.events, clean?.status])).not.toMatch(/c0de|t0t0t0/)
})
