import { type IncomingHttpHeaders, request } from 'node:http'

export type Answer = {
  status: number
  url: string
  location: string | null
  setCookies: string[]
  headers: IncomingHttpHeaders
  text: string
}
export type Asked = { method?: string; headers?: Record<string, string>; body?: URLSearchParams | string }

/** HTTP to the parties of the demo and to nobody else: a learner cannot make the runner call any other address. */
export class Wire {
  constructor(private readonly origins: readonly string[]) {}

  async ask(address: string, { method = 'GET', headers = {}, body }: Asked = {}): Promise<Answer> {
    const url = new URL(address)
    if (!this.origins.includes(url.origin)) throw new Error(`${url.origin} is no party of the labs`)
    const sent = body?.toString()
    const form = typeof body !== 'object' ? {} : { 'content-type': 'application/x-www-form-urlencoded' }
    return new Promise((resolve, reject) => {
      // Node does not resolve *.localhost; a browser does, to this machine.
      const hostname = url.hostname.endsWith('.localhost') ? '127.0.0.1' : url.hostname
      const options = { hostname, port: url.port, path: url.pathname + url.search, method }
      const call = request({ ...options, headers: { host: url.host, ...form, ...headers } }, (answer) => {
        const chunks: Buffer[] = []
        answer.on('data', (chunk: Buffer) => chunks.push(chunk))
        answer.on('error', reject)
        answer.on('end', () => resolve(answered(answer.statusCode ?? 0, address, answer.headers, chunks)))
      })
      call.setTimeout(15_000, () => call.destroy(new Error(`${url.origin} does not answer`)))
      call.on('error', reject)
      call.end(sent)
    })
  }
}

function answered(status: number, url: string, headers: IncomingHttpHeaders, chunks: readonly Buffer[]): Answer {
  const location = headers.location ?? null
  const text = Buffer.concat(chunks).toString()
  return { status, url, location, setCookies: headers['set-cookie'] ?? [], headers, text }
}
