import { sql } from '#storage/database'

export const dynamic = 'force-dynamic'

/** The database is reachable and migrated: the newest of this shop's tables can be read. */
export async function GET(): Promise<Response> {
  try {
    await sql`SELECT FROM kiosk_visit, logout_token_seen, throttle LIMIT 0`
    return Response.json({ status: 'ok' }, { headers: { 'Cache-Control': 'no-store' } })
  } catch {
    const problem = { status: 'not ready', reason: 'the database does not answer or is not migrated' }
    return Response.json(problem, { status: 503, headers: { 'Cache-Control': 'no-store' } })
  }
}
