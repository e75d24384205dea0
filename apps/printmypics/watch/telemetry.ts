import type { Server } from 'node:http'

/** OpenTelemetry's own names (its specification: "OpenTelemetry Protocol Exporter", "General SDK Configuration"). */
const ENDPOINTS = ['', 'TRACES_', 'METRICS_'].map((signal) => `OTEL_EXPORTER_OTLP_${signal}ENDPOINT`)

/**
 * Traces and metrics for whoever is named by OpenTelemetry's environment variables. Where nobody is, not a package is
 * loaded and nothing is installed.
 * @returns what sends the last of them
 */
export async function startTelemetry(server: Server): Promise<() => Promise<unknown>> {
  const isWanted = ENDPOINTS.some((name) => process.env[name]) && process.env.OTEL_SDK_DISABLED !== 'true'
  if (!isWanted) return async () => {}
  const { openTelemetry } = await import('./open-telemetry.ts')
  return openTelemetry(server)
}
