import type { Server } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { DiagLogLevel, diag, metrics } from '@opentelemetry/api'
import { OTLPMetricExporter as MetricsInJson } from '@opentelemetry/exporter-metrics-otlp-http'
import { OTLPMetricExporter } from '@opentelemetry/exporter-metrics-otlp-proto'
import { OTLPTraceExporter as TracesInJson } from '@opentelemetry/exporter-trace-otlp-http'
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-proto'
import { detectResources, envDetector, resourceFromAttributes } from '@opentelemetry/resources'
import { MeterProvider, PeriodicExportingMetricReader } from '@opentelemetry/sdk-metrics'
import { BatchSpanProcessor, NodeTracerProvider } from '@opentelemetry/sdk-trace-node'
import { CleanSpans } from './clean-spans.ts'
import { log } from './log.ts'
import { setSpans } from './spans.ts'
import { madeSpans, traceRequests } from './traced.ts'

/** How long a process that ends waits for a receiver that does not answer. */
const PATIENCE_MS = 2_000
const { env } = process

/** The SDK as OpenTelemetry's environment variables say, with the spans and the one measurement of this app. */
export function openTelemetry(server: Server): () => Promise<unknown> {
  const say = (message: string) => log().warn({ telemetry: message }, 'telemetry')
  diag.setLogger({ error: say, warn: say, info: say, debug: say, verbose: say }, DiagLogLevel.WARN)
  const app = resourceFromAttributes({ 'service.name': 'cloudvault', 'process.pid': process.pid })
  const resource = app.merge(detectResources({ detectors: [envDetector] }))
  const traces = new NodeTracerProvider({ resource, spanProcessors: wants('TRACES') ? [spanProcessor()] : [] })
  traces.register() // the sampler and the propagators are read from the environment
  const meters = new MeterProvider({ resource, readers: wants('METRICS') ? [reader()] : [] })
  metrics.setGlobalMeterProvider(meters)
  traceRequests(server)
  setSpans(madeSpans())
  return () => Promise.race([Promise.allSettled([traces.shutdown(), meters.shutdown()]), pause(PATIENCE_MS)])
}

function spanProcessor() {
  return new BatchSpanProcessor(new CleanSpans(inJson('TRACES') ? new TracesInJson() : new OTLPTraceExporter()))
}

function reader() {
  const exporter = inJson('METRICS') ? new MetricsInJson() : new OTLPMetricExporter()
  const exportIntervalMillis = Number(env.OTEL_METRIC_EXPORT_INTERVAL || 60_000)
  const exportTimeoutMillis = Math.min(Number(env.OTEL_METRIC_EXPORT_TIMEOUT || 30_000), exportIntervalMillis)
  return new PeriodicExportingMetricReader({ exporter, exportIntervalMillis, exportTimeoutMillis })
}

type Signal = 'TRACES' | 'METRICS'

function wants(signal: Signal): boolean {
  const isNamed = env.OTEL_EXPORTER_OTLP_ENDPOINT || env[`OTEL_EXPORTER_OTLP_${signal}_ENDPOINT`]
  return Boolean(isNamed) && env[`OTEL_${signal}_EXPORTER`] !== 'none'
}

function inJson(signal: Signal): boolean {
  const protocol = env[`OTEL_EXPORTER_OTLP_${signal}_PROTOCOL`] || env.OTEL_EXPORTER_OTLP_PROTOCOL
  return protocol === 'http/json'
}
