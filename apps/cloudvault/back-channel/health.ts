import { isLeaving } from '#leaving'
import { db } from '#storage/database'
import { json } from './json.ts'

/** Alive: this process answers. */
export function alive(): Response {
  return json({ status: 'alive' })
}

/** Ready: the database answers and holds what the migrations make, and nobody has asked this process to end. */
export async function ready(): Promise<Response> {
  if (isLeaving()) return json({ status: 'leaving' }, 503)
  try {
    await db().client.count({ take: 1 })
    return json({ status: 'ready' })
  } catch {
    return json({ status: 'the database is not reachable or not migrated' }, 503)
  }
}
