import { once } from 'node:events'
import { createServer, type IncomingMessage, request as openRequest, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { afterBody } from './rest-of-body.ts'

const HALF = Buffer.alloc(2 * 1024 * 1024)
let server: Server
afterEach(() => server.close())

/** A client that goes on with its body when the server has long made up its mind. */
async function sendsHalfThenHalf(judge: (incoming: IncomingMessage) => Promise<Response>) {
  server = createServer(async (incoming, outgoing) => {
    const { status } = await afterBody(incoming, judge(incoming))
    outgoing.writeHead(status).end(String(incoming.complete))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const headers = { 'content-length': 2 * HALF.length }
  const call = openRequest({ host: '127.0.0.1', port, method: 'POST', headers })
  call.write(HALF)
  await once(server, 'request')
  call.end(HALF)
  const [answer] = (await once(call, 'response')) as [IncomingMessage]
  answer.setEncoding('utf8')
  return { status: answer.statusCode, heardAll: await answer.toArray().then((parts) => parts.join('')) }
}

describe('RFC 9110 §15.5.14 — a body that is refused while it arrives', () => {
  it('is heard out, so that its sender reads why', async () => {
    const refuse = async () => new Response(null, { status: 413 })
    expect(await sendsHalfThenHalf(refuse)).toEqual({ status: 413, heardAll: 'true' })
  })
  it('is heard out when its reader stopped in the middle', async () => {
    const readOnce = async (incoming: IncomingMessage) => {
      await once(incoming, 'data')
      incoming.on('data', () => incoming.pause())
      return new Response(null, { status: 413 })
    }
    expect(await sendsHalfThenHalf(readOnce)).toEqual({ status: 413, heardAll: 'true' })
  })
})
