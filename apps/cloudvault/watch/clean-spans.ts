import type { Attributes, AttributeValue } from '@opentelemetry/api'
import type { ReadableSpan, SpanExporter } from '@opentelemetry/sdk-trace-node'
import { clean } from './error-in-log.ts'

/** SQL has no value in it, and dots and words enough to look like a secret. */
const AS_IT_IS = /^db\./

/**
 * Stands before an exporter. Next makes spans of its own, and says in them which address was asked, code and all: what
 * leaves this process has no query and nothing that looks like a token, whoever said it.
 */
export class CleanSpans implements SpanExporter {
  constructor(private readonly exporter: SpanExporter) {}

  export(spans: ReadableSpan[], done: Parameters<SpanExporter['export']>[1]): void {
    this.exporter.export(spans.map(cleaned), done)
  }

  shutdown(): Promise<void> {
    return this.exporter.shutdown()
  }

  async forceFlush(): Promise<void> {
    await this.exporter.forceFlush?.()
  }
}

function cleaned(span: ReadableSpan): ReadableSpan {
  const events = span.events.map((event) => ({ ...event, attributes: attributes(event.attributes ?? {}) }))
  const { message } = span.status
  return Object.create(span, {
    name: { value: withoutQuery(span.name) },
    attributes: { value: attributes(span.attributes) },
    events: { value: events },
    status: { value: { ...span.status, ...(message && { message: clean(message) }) } },
  })
}

function attributes(given: Attributes): Attributes {
  return Object.fromEntries(
    Object.entries(given).map(([name, value]) => [name, AS_IT_IS.test(name) ? value : safe(value)]),
  )
}

function safe(value: AttributeValue | undefined): AttributeValue | undefined {
  return typeof value === 'string' ? withoutQuery(value) : value
}

function withoutQuery(text: string): string {
  return clean(text.replace(/\?\S*/g, '?…'))
}
