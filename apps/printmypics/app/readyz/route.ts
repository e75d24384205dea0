import { tellsOfLeaving } from '#leaving'
import { sql } from '#storage/database'

export const dynamic = 'force-dynamic'

/** The database is reachable and migrated (the newest of this shop's tables can be read), and this process is to stay. */
export async function GET(): Promise<Response> {
  if (tellsOfLeaving()) return notReady('this instance is being stopped')
  try {
    await sql`SELECT FROM kiosk_visit, logout_token_seen, throttle, wire_session LIMIT 0`
    return Response.json({ status: 'ok' }, { headers: { 'Cache-Control': 'no-store' } })
  } catch {
    return notReady('the database does not answer or is not migrated')
  }
}

function notReady(reason: string): Response {
  return Response.json({ status: 'not ready', reason }, { status: 503, headers: { 'Cache-Control': 'no-store' } })
}
