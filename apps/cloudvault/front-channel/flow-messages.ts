import type { Context } from 'hono'
import { problem } from '#back-channel/problem'
import { flowOf } from '#wire/flows'
import { viewerOf } from '#wire/viewer'

/** One flow as JSON, for the browser that caused it. To everybody else there is no such flow. */
export async function flowMessages({ req }: Context): Promise<Response> {
  const viewer = viewerOf(req.raw.headers.get('cookie'))
  const found = viewer && (await flowOf(viewer, req.param('id') ?? ''))
  if (!found) return problem(404, 'Not found', 'There is no such flow, or it is not this browser’s.')
  return Response.json(found, { headers: { 'Cache-Control': 'no-store' } })
}
