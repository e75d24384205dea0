import { tellsOfLeaving } from '#leaving'
import { db, sql } from '#storage/database'
import { json } from './json.ts'

/** Alive: this process answers. */
export function alive(): Response {
  return json({ status: 'alive' })
}

/**
 * Ready: the database answers on both ways to it and holds what the migrations make, and nobody has asked this process
 * to end. So the first request finds a connection that is open.
 */
export async function ready(): Promise<Response> {
  if (tellsOfLeaving()) return json({ status: 'leaving' }, 503)
  try {
    await Promise.all([db().client.count({ take: 1 }), sql`SELECT 1 AS answered FROM access_token LIMIT 0`])
    return json({ status: 'ready' })
  } catch {
    return json({ status: 'the database is not reachable or not migrated' }, 503)
  }
}
