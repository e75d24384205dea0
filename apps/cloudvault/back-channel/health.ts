import { db } from '#storage/database'

/** Alive: this process answers. */
export function alive(): Response {
  return Response.json({ status: 'alive' }, { headers: { 'Cache-Control': 'no-store' } })
}

/** Ready: the database answers, and holds what the migrations make. */
export async function ready(): Promise<Response> {
  const headers = { 'Cache-Control': 'no-store' }
  try {
    await db().client.count({ take: 1 })
    return Response.json({ status: 'ready' }, { headers })
  } catch {
    return Response.json({ status: 'the database is not reachable or not migrated' }, { status: 503, headers })
  }
}
