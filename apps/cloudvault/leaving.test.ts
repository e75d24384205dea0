import { createServer, request, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, it } from 'vitest'
import { ready } from '#back-channel/health'
import { leave, tellsOfLeaving } from './leaving.ts'

/** The machine may be busy with other tests. */
const PATIENCE = { timeout: 20_000 }

type Answer = { status: number; connection: string | undefined }

function ask(port: number): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const call = request({ port, host: '127.0.0.1', headers: { connection: 'keep-alive' }, agent: false }, (answer) => {
      answer.resume()
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, connection: answer.headers.connection }))
    })
    call.on('error', reject)
    call.end()
  })
}

it('drains: not ready, still answering, every answer the last of its connection, and what is in flight is finished', async () => {
  const held: ServerResponse[] = []
  let hold = true
  const server = createServer({ keepAliveTimeout: 60_000 }, (_, response) => {
    if (hold) held.push(response)
    else response.end('answered')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const inFlight = ask(port)
  await expect.poll(() => held.length, PATIENCE).toBe(1)
  hold = false
  expect((await ask(port)).connection).toBe('keep-alive')

  let hasLeft = false
  const left = leave(server, { drainSeconds: 2, longestSeconds: 30 }).then(() => {
    hasLeft = true
  })
  expect(tellsOfLeaving()).toBe(true)
  expect((await ready()).status).toBe(503)
  expect(await ask(port)).toEqual({ status: 200, connection: 'close' })
  await expect.poll(() => server.listening, PATIENCE).toBe(false)
  await expect(ask(port)).rejects.toThrow('ECONNREFUSED')
  expect(hasLeft).toBe(false) // somebody waits for an answer still
  held[0]?.end('at last')
  expect((await inFlight).status).toBe(200)
  await left
}, 60_000)
