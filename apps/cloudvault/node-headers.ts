import type { IncomingMessage } from 'node:http'

/** The headers of a request as Node has parsed them, looked up by name; everything else through the whole `Headers`. */
export class NodeHeaders {
  constructor(
    private readonly whole: Request,
    private readonly incoming: IncomingMessage,
  ) {}

  get(name: string): string | null {
    const value = this.incoming.headers[name] ?? this.incoming.headers[name.toLowerCase()]
    return typeof value === 'string' ? value : (value?.join(', ') ?? null)
  }

  has(name: string): boolean {
    return this.get(name) !== null
  }

  entries() {
    return this.whole.headers.entries()
  }

  keys() {
    return this.whole.headers.keys()
  }

  values() {
    return this.whole.headers.values()
  }

  forEach(each: Parameters<Headers['forEach']>[0]) {
    this.whole.headers.forEach(each)
  }

  [Symbol.iterator]() {
    return this.whole.headers[Symbol.iterator]()
  }
}
