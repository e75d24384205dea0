import { allowedMethods } from './allowed-methods.ts'
import { answerError } from './answer-error.ts'
import { crossOriginHeaders, preflightHeaders } from './cross-origin.ts'
import { problem } from './problem.ts'
import { backChannel } from './routes.ts'

/** A request to the back channel, answered: by its line in the table, and for scripts of other origins with CORS. */
export function answerBackChannel(request: Request): Response | Promise<Response> {
  const origin = request.headers.get('origin')
  if (origin === null && request.method !== 'OPTIONS') return backChannel.fetch(request)
  return answerCrossOrigin(request, origin)
}

async function answerCrossOrigin(request: Request, origin: string | null): Promise<Response> {
  const path = new URL(request.url).pathname
  const cross = await crossOriginHeaders(origin, path).catch(() => null)
  const answer = request.method === 'OPTIONS' ? options(path, cross) : await backChannel.fetch(request)
  const response = new Response(answer.body, answer)
  for (const [name, value] of Object.entries(cross ?? {})) {
    if (name === 'Vary') response.headers.append(name, value)
    else response.headers.set(name, value)
  }
  return response
}

function options(path: string, cross: Record<string, string> | null): Response {
  const allow = allowedMethods(backChannel, path)
  if (!allow) return problem(404, 'Not found', 'There is nothing at this address.')
  const isReadable = cross !== null && 'Access-Control-Allow-Origin' in cross
  return new Response(null, { status: 204, headers: { Allow: allow, ...(isReadable && preflightHeaders(allow)) } })
}

backChannel.notFound((context) => {
  const allow = allowedMethods(backChannel, context.req.path)
  if (!allow) return problem(404, 'Not found', 'There is nothing at this address.')
  const answer = problem(405, 'Method not allowed', `This address answers ${allow}.`)
  answer.headers.set('Allow', allow)
  return answer
})
backChannel.onError(answerError)
