import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import { databaseLoad } from '#storage/database'
import { noticesWaiting } from '#storage/logout-notices'
import { onTokensIssued } from './tokens-issued.ts'

/** From a metadata answer of a millisecond to a page somebody gives up on. */
const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5]

/** What an answered request adds. */
export type Measured = { route: string; method: string; status: number; seconds: number }

/** Everything that is measured, made only where somebody wants to read it. */
export function openMetrics(): { registry: Registry; note(measured: Measured): void } {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  const requests = new Histogram({
    name: 'cloudvault_http_request_duration_seconds',
    help: 'Time from a request to the end of its answer.',
    labelNames: ['route', 'method', 'status'],
    buckets: SECONDS,
    registers,
  })
  const tokens = new Counter({
    name: 'cloudvault_tokens_issued_total',
    help: 'Token responses, by the grant they answer.',
    labelNames: ['grant_type'],
    registers,
  })
  onTokensIssued((grantType) => tokens.inc({ grant_type: grantType }))
  gauge('cloudvault_database_connections', 'Connections to PostgreSQL, by what they are for.', 'use', () => {
    const { lanes, pool } = databaseLoad()
    return { lanes: lanes.open, pool: pool.open }
  })
  gauge('cloudvault_database_waiting', 'Statements on their way or waiting for a connection.', 'use', () => {
    const { lanes, pool } = databaseLoad()
    return { lanes: lanes.waiting, pool: pool.waiting }
  })
  gauge('cloudvault_background_waiting', 'Work that waits in the database, for any instance.', 'queue', async () => ({
    'back-channel-logout': await noticesWaiting(),
  }))
  return {
    registry,
    note: ({ seconds, ...labels }) => requests.observe(labels, seconds),
  }

  function gauge(name: string, help: string, label: string, read: () => Reading | Promise<Reading>): void {
    const it = new Gauge({
      name,
      help,
      labelNames: [label],
      registers,
      async collect() {
        const values = await Promise.resolve(read()).catch(() => ({})) // a lost database leaves the other figures standing
        this.reset()
        for (const [value, figure] of Object.entries(values)) this.set({ [label]: value }, figure)
      },
    })
    it.reset()
  }
}

type Reading = Record<string, number>
