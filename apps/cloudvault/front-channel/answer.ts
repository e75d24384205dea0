import { allowedMethods } from '#back-channel/allowed-methods'
import { pageHeaders } from '#session/page-headers'
import { isDatabaseAway } from '#storage/database-away'
import { isSlowDown } from '#throttle/slow-down'
import { slowDownPage } from '#throttle/slow-down-page'
import { logFailure } from '#watch/failures'
import { frontChannel } from './routes.ts'
import { away, broken, nothingHere } from './stops.ts'

/** A request to the front channel, answered by its line in the table. No CORS here: only people come this way. */
export function answerFrontChannel(request: Request): Response | Promise<Response> {
  return request.method === 'HEAD' && ACTS.test(new URL(request.url).pathname) ? looked() : frontChannel.fetch(request)
}

/** What a GET of these does is more than to look: codes are written here, and sessions end. */
const ACTS = /^\/oauth2\/(authorize|resume|logout)$/

/** RFC 9110 §9.2.1: a link checker that asks with HEAD is told that somebody answers here, and nothing comes of it. */
function looked(): Response {
  return new Response(null, { headers: { ...pageHeaders(), 'Content-Type': 'text/html; charset=utf-8' } })
}

frontChannel.notFound((context) => {
  const allow = allowedMethods(frontChannel, context.req.path)
  if (!allow) return nothingHere()
  if (context.req.method === 'OPTIONS') return new Response(null, { status: 204, headers: { Allow: allow } })
  const answer = nothingHere(405)
  answer.headers.set('Allow', allow)
  return answer
})

frontChannel.onError((error, { req }) => {
  if (isDatabaseAway(error)) return away()
  if (isSlowDown(error)) return slowDownPage(error.seconds)
  logFailure(error, req.raw)
  return broken()
})
