import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What the stranger says to one request; `silence` never answers, `half` begins and never ends. */
export type Reply = { status?: number; headers?: Record<string, string>; body: unknown } | 'silence' | 'half'
export type Asked = { path: string; form: URLSearchParams; authorization: string | null }
type Answer = (asked: Asked) => Reply | Promise<Reply>

/** A vault by somebody else, on a real port: it speaks just enough OAuth to be believed, and can be told to misbehave. */
export type Stranger = {
  issuer: string
  asked: Asked[]
  /** Overrides what a path answers; a test's last word. */
  on: Record<string, Answer>
  times: (path: string) => number
  close: () => Promise<void>
}

export async function aStranger(): Promise<Stranger> {
  const asked: Asked[] = []
  const on: Record<string, Answer> = {}
  const server = createServer(async (request, response) => {
    const question = await read(request)
    asked.push(question)
    const answer = on[question.path] ?? usual(issuer)[question.path]
    say(response, answer ? await answer(question) : { status: 404, body: {} })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  return { issuer, asked, on, times: (path) => asked.filter((one) => one.path === path).length, close }
}

let serial = 0
/** The token answer of a vault in good health (RFC 6749 §5.1). */
export function goodTokens(): Reply {
  serial += 1
  const tokens = { access_token: `at-${serial}`, refresh_token: `rt-${serial}`, token_type: 'Bearer', expires_in: 3600 }
  return { body: { ...tokens, scope: 'read_photos list_albums' } }
}

function usual(issuer: string): Record<string, Answer> {
  return {
    '/.well-known/oauth-authorization-server': () => ({
      body: {
        issuer,
        authorization_endpoint: `${issuer}/authorize`,
        token_endpoint: `${issuer}/token`,
        revocation_endpoint: `${issuer}/revoke`,
        response_types_supported: ['code'],
        authorization_response_iss_parameter_supported: true,
      },
    }),
    '/token': goodTokens,
    '/revoke': () => ({ body: {} }),
    '/api/v1/me': () => ({ body: { sub: 'alice', name: 'Alice of the Vault' } }),
    '/api/v1/photos': () => ({ body: { photos: [], next_cursor: null } }),
  }
}

async function read(request: IncomingMessage): Promise<Asked> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return {
    path: (request.url ?? '/').split('?', 1)[0] ?? '/',
    form: new URLSearchParams(Buffer.concat(chunks).toString()),
    authorization: request.headers.authorization ?? null,
  }
}

function say(response: ServerResponse, reply: Reply): void {
  if (reply === 'silence') return
  if (reply === 'half') {
    response.writeHead(200, { 'Content-Type': 'application/json' }).write('{"access_token":')
    return
  }
  const raw = typeof reply.body === 'string'
  response.writeHead(reply.status ?? 200, { 'Content-Type': raw ? 'text/html' : 'application/json', ...reply.headers })
  response.end(raw ? reply.body : JSON.stringify(reply.body))
}
