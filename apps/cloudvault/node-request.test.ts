import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { nodeRequest } from './node-request.ts'

const server = createServer({ joinDuplicateHeaders: true }, async (incoming, outgoing) => {
  outgoing.end(JSON.stringify(await seen(incoming)))
})
let port = 0

beforeAll(async () => {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  port = (server.address() as AddressInfo).port
})
afterAll(() => void server.close())

async function seen(incoming: IncomingMessage) {
  const whole = new Request(`http://127.0.0.1${incoming.url}`, { method: incoming.method })
  const request = nodeRequest(whole, incoming)
  return {
    method: request.method,
    url: request.url,
    authorization: request.headers.get('Authorization'),
    hasCookie: request.headers.has('cookie'),
    text: new TextDecoder().decode(await request.arrayBuffer()),
  }
}

/** Straight on the socket: `fetch` would not send what hostile clients send. */
async function answerTo(request: string): Promise<Awaited<ReturnType<typeof seen>>> {
  const socket = connect(port, '127.0.0.1')
  socket.end(request)
  const pieces: Buffer[] = []
  for await (const piece of socket) pieces.push(piece)
  return JSON.parse(Buffer.concat(pieces).toString().split('\r\n\r\n')[1] ?? '')
}

describe('a request read straight from node:http', () => {
  it('has method, address, headers and body', async () => {
    const answer = await answerTo(
      'POST /oauth2/token?a=b HTTP/1.1\r\nHost: h\r\nConnection: close\r\nAuthorization: Basic x\r\nContent-Length: 5\r\n\r\nd=%C3',
    )
    expect(answer).toEqual({
      method: 'POST',
      url: 'http://127.0.0.1/oauth2/token?a=b',
      authorization: 'Basic x',
      hasCookie: false,
      text: 'd=%C3',
    })
  })

  it('shows a repeated Authorization header as repeated, so that nobody picks one of two', async () => {
    const answer = await answerTo(
      'GET / HTTP/1.1\r\nHost: h\r\nConnection: close\r\nAuthorization: Bearer a\r\nAuthorization: Bearer b\r\n\r\n',
    )
    expect(answer.authorization).toBe('Bearer a, Bearer b')
  })
})
