import { once } from 'node:events'
import { createServer, request as openRequest, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** One request that went over the wire to CloudVault, and its answer. */
export type Heard = {
  method: string
  path: string
  query: URLSearchParams
  headers: NodeJS.Dict<string | string[]>
  body: string
  form: URLSearchParams
  status: number
  answer: string
}

const LONGEST = 64 * 1024

/** Stands between the learner's program and CloudVault, hands every byte on, and remembers what was said. */
export class Tap {
  readonly heard: Heard[] = []
  /** While it is cut, CloudVault cannot be reached. */
  isCut = false

  private constructor(
    private readonly server: Server,
    readonly url: string,
  ) {}

  static async before(cloudVault: string): Promise<Tap> {
    const server = createServer()
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    const tap = new Tap(server, `http://127.0.0.1:${(server.address() as AddressInfo).port}`)
    server.on('request', async (request, response) => {
      if (tap.isCut) return request.socket.destroy()
      const chunks: Buffer[] = []
      for await (const chunk of request) chunks.push(chunk)
      const sent = Buffer.concat(chunks)
      const { hostname, port } = new URL(cloudVault)
      const headers = { ...request.headers, host: new URL(cloudVault).host }
      const on = openRequest({ hostname, port, path: request.url, method: request.method, headers, agent: false })
      on.on('error', () => response.destroy())
      on.on('response', async (answered) => {
        const parts: Buffer[] = []
        for await (const part of answered) parts.push(part)
        const body = Buffer.concat(parts)
        tap.remembers(request.method ?? '', request.url ?? '', request.headers, sent, answered.statusCode ?? 0, body)
        response.writeHead(answered.statusCode ?? 502, answered.headers).end(body)
      })
      on.end(sent)
    })
    return tap
  }

  /** What has been said at this path since the last `forget`. */
  at(path: string): Heard[] {
    return this.heard.filter((one) => one.path === path)
  }

  forget(): void {
    this.heard.length = 0
  }

  close(): void {
    this.server.close()
    this.server.closeAllConnections()
  }

  private remembers(
    method: string,
    target: string,
    headers: Heard['headers'],
    sent: Buffer,
    status: number,
    answer: Buffer,
  ): void {
    const [path = '', query = ''] = target.split('?', 2)
    const body = sent.toString('utf8', 0, LONGEST)
    this.heard.push({
      method,
      path,
      query: new URLSearchParams(query),
      headers,
      body,
      form: new URLSearchParams(body),
      status,
      answer: answer.toString('utf8', 0, LONGEST),
    })
  }
}
