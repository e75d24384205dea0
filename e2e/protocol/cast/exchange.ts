import { type OutgoingHttpHeaders, request as openRequest } from 'node:http'

export type Asked = {
  method?: string
  headers?: OutgoingHttpHeaders
  body?: string | Buffer | URLSearchParams
  /** The request target exactly as it goes on the wire, when a URL would tidy it up. */
  target?: string
}

/** One request, one answer; nothing is followed, remembered or decoded on the way. */
export async function exchange(url: string, asked: Asked = {}): Promise<Answer> {
  const { hostname, port, pathname, search } = new URL(url)
  const form = asked.body instanceof URLSearchParams
  const body = form ? String(asked.body) : (asked.body as string | Buffer | undefined)
  const headers: OutgoingHttpHeaders = {
    connection: 'keep-alive', // as every browser says
    ...(form ? { 'content-type': 'application/x-www-form-urlencoded' } : {}),
    ...(body === undefined ? {} : { 'content-length': Buffer.byteLength(body) }),
    ...asked.headers,
  }
  const path = asked.target ?? pathname + search
  const host = hostname.replace(/^\[|\]$/g, '')
  return new Promise((resolve, reject) => {
    // A connection of its own: what an earlier refusal did to a shared one is not this exchange's matter.
    const call = openRequest({ agent: false, host, port, path, method: asked.method ?? 'GET', headers }, (message) => {
      const parts: Buffer[] = []
      message.on('data', (part: Buffer) => parts.push(part))
      message.on('error', reject)
      message.on('end', () => {
        call.destroy()
        resolve(new Answer(url, message.statusCode ?? 0, message.headersDistinct, Buffer.concat(parts)))
      })
    })
    call.on('error', reject)
    call.end(body)
  })
}

/** RFC 6749 §5.1: what a successful token response holds. */
export type Tokens = {
  access_token: string
  token_type: string
  expires_in: number
  refresh_token: string
  scope: string
  id_token: string
}

/** What came back, with the readings a test needs. */
export class Answer {
  constructor(
    readonly url: string,
    readonly status: number,
    private readonly fields: NodeJS.Dict<string[]>,
    readonly bytes: Buffer,
  ) {}

  /** A header's value, repeated ones joined, or null. */
  header(name: string): string | null {
    return this.fields[name.toLowerCase()]?.join(', ') ?? null
  }

  get setCookies(): string[] {
    return this.fields['set-cookie'] ?? []
  }

  get text(): string {
    return this.bytes.toString('utf8')
  }

  get json(): Record<string, unknown> {
    try {
      return JSON.parse(this.text) as Record<string, unknown>
    } catch {
      throw new Error(`${this.url} answered ${this.status} with something that is not JSON: ${this.text.slice(0, 300)}`)
    }
  }

  /** The token response. @throws unless it is a success. */
  get tokens(): Tokens {
    if (this.status !== 200) throw new Error(`${this.url} answered ${this.status}: ${this.text.slice(0, 300)}`)
    return this.json as Tokens
  }

  get location(): string | null {
    return this.header('location')
  }
}
