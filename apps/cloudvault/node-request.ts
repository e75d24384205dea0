import type { IncomingMessage } from 'node:http'
import { LINE, lineOf } from '#watch/request-line'
import { NodeHeaders } from './node-headers.ts'

/**
 * What the two tables look at in a request, straight from node:http. A whole `Request`, with its streams and its abort
 * signal, costs more than most answers do; who asks for more than this is handed on to the whole one.
 */
class NodeRequest {
  readonly method: string
  readonly url: string
  readonly headers: NodeHeaders

  constructor(
    private readonly whole: Request,
    private readonly incoming: IncomingMessage,
  ) {
    this.method = whole.method
    this.url = whole.url
    this.headers = new NodeHeaders(whole, incoming)
  }

  /** The socket's address. */
  get peer(): string {
    return this.incoming.socket.remoteAddress ?? ''
  }

  get [LINE]() {
    return lineOf(this.incoming)
  }

  async arrayBuffer(): Promise<ArrayBuffer> {
    const bytes = await bytesOf(this.incoming)
    return new Uint8Array(bytes).buffer
  }

  async text(): Promise<string> {
    return (await bytesOf(this.incoming)).toString('utf8')
  }

  get body() {
    return this.whole.body
  }

  get bodyUsed() {
    return this.whole.bodyUsed
  }

  get signal() {
    return this.whole.signal
  }

  formData() {
    return this.whole.formData()
  }

  clone() {
    return this.whole.clone()
  }
}

/** The light request, for handlers that know nothing of where a `Request` comes from. */
export function nodeRequest(whole: Request, incoming: IncomingMessage): Request {
  return new NodeRequest(whole, incoming) as unknown as Request
}

/** Node reads no more than `Content-Length` says, and who calls this has looked at that. */
function bytesOf(incoming: IncomingMessage): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const pieces: Buffer[] = []
    incoming.on('data', (piece: Buffer) => pieces.push(piece))
    incoming.on('end', () => resolve(pieces.length === 1 ? (pieces[0] as Buffer) : Buffer.concat(pieces)))
    incoming.on('error', reject) // also when the other side goes away in the middle
  })
}
