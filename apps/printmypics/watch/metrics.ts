import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import { poolLoad } from '#storage/database'
import { queueDepth } from '#storage/queue-depth'
import { onPrintJob } from './print-job.ts'
import { onVaultAsked } from './vault-fetch.ts'

/** From a page of a few milliseconds to one that somebody gives up on. */
const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5]
/** A print fetches originals and draws pages. */
const JOB_SECONDS = [0.1, 0.5, 1, 2.5, 5, 10, 30, 60, 300]

/** What an answered request adds. */
export type Measured = { route: string; method: string; status: number; seconds: number }

/** Everything that is measured, made only where somebody wants to read it. */
export function openMetrics(): { registry: Registry; note(measured: Measured): void } {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const requests = histogram('http_request_duration_seconds', 'Time from a request to the end of its answer.', [
    'route',
    'method',
    'status',
  ])
  const vault = histogram('vault_request_duration_seconds', 'Time until CloudVault answers; status 0: it did not.', [
    'endpoint',
    'method',
    'status',
  ])
  const jobs = histogram('print_job_duration_seconds', 'Print jobs, by how they ended.', ['outcome'], JOB_SECONDS)
  onVaultAsked(({ seconds, ...labels }) => vault.observe(labels, seconds))
  onPrintJob(({ outcome, seconds }) => jobs.observe({ outcome }, seconds))
  gauge('database_connections', 'Connections to PostgreSQL.', 'use', async () => ({ pool: poolLoad().open }))
  gauge('database_waiting', 'Queries that wait for a connection.', 'use', async () => ({ pool: poolLoad().waiting }))
  gauge('print_jobs', 'Jobs of the print queue, for any instance.', 'state', async () => (await queueDepth()).jobs)
  gauge('orders_open', 'Orders that are not printed yet.', 'status', async () => (await queueDepth()).orders)
  return { registry, note: ({ seconds, ...labels }) => requests.observe(labels, seconds) }

  function histogram(name: string, help: string, labelNames: string[], buckets = SECONDS): Histogram {
    return new Histogram({ name: `printmypics_${name}`, help, labelNames, buckets, registers: [registry] })
  }

  function gauge(name: string, help: string, label: string, read: () => Promise<Record<string, number>>): void {
    new Gauge({
      name: `printmypics_${name}`,
      help,
      labelNames: [label],
      registers: [registry],
      async collect() {
        const values = await read().catch(() => ({})) // a lost database leaves the other figures standing
        this.reset()
        for (const [value, figure] of Object.entries(values)) this.set({ [label]: value }, figure)
      },
    }).reset()
  }
}
