import { eventStream } from '#wire/event-stream'
import { viewerOf } from '#wire/viewer'
import { watch } from '#wire/watch'

/** Every new message of this browser's flows as it is answered: server-sent events, one stream for all of its tabs. */
export async function flowEvents(request: Request): Promise<Response> {
  const viewer = viewerOf(request.headers.get('cookie'))
  if (!viewer) return new Response(null, { status: 204 }) // tells the browser not to ask again
  const seen = Number(request.headers.get('last-event-id') || Number.NaN)
  return eventStream((send) => watch(viewer, Number.isSafeInteger(seen) ? seen : null, send))
}
