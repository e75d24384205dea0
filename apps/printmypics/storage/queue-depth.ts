import { sql } from './database.ts'

/** Jobs of the print queue by state, and orders by how far they are: what waits, for any instance. */
export async function queueDepth(): Promise<{ jobs: Record<string, number>; orders: Record<string, number> }> {
  const rows = await sql<{ what: 'jobs' | 'orders'; state: string; count: number }>`
    SELECT 'jobs' AS what, state::text, count(*)::int FROM pgboss.job
    WHERE name = 'print-order' AND state IN ('created', 'retry', 'active') GROUP BY state
    UNION ALL
    SELECT 'orders', status, count(*)::int FROM print_order WHERE status NOT IN ('ready', 'failed') GROUP BY status`
  const of = (wanted: string) => rows.filter(({ what }) => what === wanted).map(({ state, count }) => [state, count])
  return { jobs: { ...NO_JOBS, ...Object.fromEntries(of('jobs')) }, orders: Object.fromEntries(of('orders')) }
}

const NO_JOBS = { created: 0, retry: 0, active: 0 }
