import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

type Attribute = { key: string; value: { stringValue?: string; intValue?: number } }
type OtlpSpan = { traceId: string; spanId: string; parentSpanId?: string; name: string; kind: number }
type Told = {
  resourceSpans?: { resource: { attributes: Attribute[] }; scopeSpans: { spans: OtlpSpan[] }[] }[]
}

/** Whoever collects traces and metrics: OTLP over HTTP, in JSON or protobuf, as it comes. */
export class OtlpReceiver {
  private readonly bodies: { path: string; type: string; bytes: Buffer }[] = []
  private constructor(private readonly server: Server) {}

  static async opens(): Promise<OtlpReceiver> {
    const server = createServer((request, response) => {
      const parts: Buffer[] = []
      request.on('data', (part: Buffer) => parts.push(part))
      request.on('end', () => {
        const type = request.headers['content-type'] ?? ''
        receiver.bodies.push({ path: request.url ?? '', type, bytes: Buffer.concat(parts) })
        response.writeHead(200, { 'Content-Type': type }).end(type.includes('json') ? '{}' : '')
      })
    })
    const receiver = new OtlpReceiver(server)
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    return receiver
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`
  }

  /** Everything that came in JSON, with whose it is. */
  get spans(): (OtlpSpan & { service: string })[] {
    const told = this.of('/v1/traces', 'json').map((bytes) => JSON.parse(bytes.toString('utf8')) as Told)
    return told.flatMap(({ resourceSpans = [] }) =>
      resourceSpans.flatMap(({ resource, scopeSpans }) => {
        const service = resource.attributes.find(({ key }) => key === 'service.name')?.value.stringValue ?? ''
        return scopeSpans.flatMap(({ spans }) => spans.map((span) => ({ ...span, service })))
      }),
    )
  }

  /** What came for one signal in one encoding. */
  of(path: string, encoding: 'json' | 'protobuf'): Buffer[] {
    return this.bodies.filter((body) => body.path === path && body.type.includes(encoding)).map(({ bytes }) => bytes)
  }

  /** All of it, for who looks for something that should not be there. */
  get words(): string {
    return Buffer.concat(this.bodies.map(({ bytes }) => bytes)).toString('latin1')
  }

  async closes(): Promise<void> {
    this.server.closeAllConnections()
    await new Promise((resolve) => this.server.close(resolve))
  }
}
