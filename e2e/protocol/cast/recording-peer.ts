import { createHash, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A client's recording endpoint under our control: one ticket, one handle, and what it says it has heard. */
export class RecordingPeer {
  readonly ticket = randomBytes(32).toString('base64url')
  private readonly handle = randomBytes(32).toString('base64url')
  private readonly key = randomBytes(32).toString('base64url')
  private readonly heard: object[] = []

  private constructor(private readonly server: Server) {}

  static async opens(): Promise<RecordingPeer> {
    const peer: RecordingPeer = new RecordingPeer(
      createServer(async (request, response) => {
        const [status, answer] = peer.answers(request, await textOf(request))
        response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(answer))
      }),
    )
    peer.server.listen(0, '127.0.0.1')
    await once(peer.server, 'listening')
    return peer
  }

  get settings(): Record<string, string> {
    const { port } = this.server.address() as AddressInfo
    return { CLOUDVAULT_RECORDING_PEER: `http://127.0.0.1:${port}`, CLOUDVAULT_RECORDING_KEY: this.key }
  }

  /** A message that carries a value such as `state:…`. */
  hears(path: string, value: string): void {
    const [kind, ...rest] = value.split(':')
    const print = createHash('sha256').update(rest.join(':')).digest('hex').slice(0, 32)
    const still = { body: null, answerBody: null, headers: [], answerHeaders: [], annotations: [], secrets: [] }
    this.heard.push({
      ...still,
      id: `${this.heard.length}-${randomBytes(4).toString('hex')}`,
      flow: null,
      recordedBy: 'printmypics',
      time: Date.now() * 1000,
      duration: 1,
      channel: 'front',
      from: 'browser',
      to: 'client',
      sender: null,
      method: 'GET',
      url: `http://localhost:3000${path}`,
      status: 303,
      keys: [`${kind}:${print}`],
      client: null,
    })
  }

  async leaves(): Promise<void> {
    this.server.closeAllConnections()
    if (this.server.listening) await new Promise((closed) => this.server.close(closed))
  }

  private answers({ url = '', headers }: IncomingMessage, body: string): [number, object] {
    if (headers.authorization !== `Bearer ${this.key}`) return [401, {}]
    if (url === '/wire/redeem')
      return JSON.parse(body).ticket === this.ticket ? [200, { handle: this.handle }] : [404, {}]
    return headers['wire-handle'] === this.handle ? [200, { messages: this.heard }] : [404, {}]
  }
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = ''
  for await (const piece of request) text += piece
  return text
}
