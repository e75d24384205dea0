import { db } from '#storage/database'
import { json } from './json.ts'

/** Alive: this process answers. */
export function alive(): Response {
  return json({ status: 'alive' })
}

/** Ready: the database answers, and holds what the migrations make. */
export async function ready(): Promise<Response> {
  try {
    await db().client.count({ take: 1 })
    return json({ status: 'ready' })
  } catch {
    return json({ status: 'the database is not reachable or not migrated' }, 503)
  }
}
