import {
  Agent,
  createServer,
  type IncomingMessage,
  request as openRequest,
  type Server,
  type ServerResponse,
} from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { freePort } from './free-port.ts'

/** One instance as the balancer sees it. */
type Place = { url: URL; agent: Agent; isReady: boolean; answered: number }
const ASK_EVERY = 100

/** A load balancer as plain as they come: in turn, nobody sticky, whoever says `/readyz`, and no second tries. */
export class Balancer {
  private readonly places: Place[] = []
  private readonly closing = new AbortController()
  private readonly server: Server
  private turn = 0

  private constructor(readonly url: string) {
    this.server = createServer((request, response) => this.passes(request, response))
  }

  static async at(hostname: string): Promise<Balancer> {
    const port = await freePort()
    const balancer = new Balancer(`http://${hostname}:${port}`)
    await new Promise<void>((resolve) => balancer.server.listen(port, hostname, resolve))
    return balancer
  }

  /** Sends requests there too, from the moment it says that it is ready. */
  joins(url: string): void {
    const place = { url: new URL(url), agent: new Agent({ keepAlive: true }), isReady: false, answered: 0 }
    this.places.push(place)
    void this.keepsAsking(place)
  }

  /** How many requests each instance has answered, in the order in which they joined. */
  get answered(): number[] {
    return this.places.map(({ answered }) => answered)
  }

  get readyPlaces(): number {
    return this.places.filter(({ isReady }) => isReady).length
  }

  async close(): Promise<void> {
    this.closing.abort()
    for (const { agent } of this.places) agent.destroy()
    this.server.closeAllConnections()
    await new Promise((resolve) => this.server.close(resolve))
  }

  /** One question after another, so that no old answer overtakes a new one. */
  private async keepsAsking(place: Place): Promise<void> {
    const { signal } = this.closing
    while (!signal.aborted) {
      const answer = await fetch(new URL('/readyz', place.url), { signal }).catch(() => null)
      await answer?.body?.cancel()
      place.isReady = answer?.ok ?? false
      await pause(ASK_EVERY, undefined, { signal }).catch(() => {})
    }
  }

  private passes(request: IncomingMessage, response: ServerResponse): void {
    const ready = this.places.filter(({ isReady }) => isReady)
    const place = ready[this.turn++ % ready.length]
    if (!place) return void response.writeHead(503).end('nobody is ready')
    const { hostname, port } = place.url
    const headers = { ...request.headers, ...forwarded(request) }
    const onward = openRequest(
      { agent: place.agent, hostname, port, method: request.method, path: request.url, headers },
      (answer) => {
        place.answered += 1
        const { connection: _ours, 'keep-alive': _too, ...rest } = answer.headers
        response.writeHead(answer.statusCode ?? 502, rest)
        answer.pipe(response)
        answer.on('error', () => response.destroy())
      },
    )
    onward.on('error', (error) => {
      if (response.headersSent) return
      response.writeHead(502).end(`${place.url.host}: ${error.message}`)
    })
    request.pipe(onward)
  }
}

/** What a proxy adds: for whom it asks, and what it was asked for. */
function forwarded(request: IncomingMessage): Record<string, string> {
  return {
    'x-forwarded-for': request.socket.remoteAddress ?? '',
    'x-forwarded-host': request.headers.host ?? '',
    'x-forwarded-proto': 'http',
  }
}
