import { get, type IncomingMessage } from 'node:http'

type Waiting = { path: string; seen: (at: number) => void }

/** A browser's one stream of events, without the browser. */
export class Watcher {
  private waiting: Waiting[] = []

  private constructor(private readonly stream: IncomingMessage) {
    let rest = ''
    stream.setEncoding('utf8').on('data', (piece: string) => {
      const lines = (rest + piece).split('\n')
      rest = lines.pop() ?? ''
      for (const line of lines) if (line.startsWith('data: ')) this.hears(line)
    })
  }

  static of(vault: string, cookie: string): Promise<Watcher> {
    return new Promise((resolve, reject) => {
      const headers = { accept: 'text/event-stream', cookie }
      get(`${vault}/developers/flows/events`, { headers, agent: false }, (stream) => {
        if (stream.statusCode === 200) resolve(new Watcher(stream))
        else reject(new Error(`the event stream says ${stream.statusCode}`))
      }).on('error', reject)
    })
  }

  /** The moment, in milliseconds since the epoch, at which the next message to this path was told. */
  next(path: string): Promise<number> {
    return new Promise((seen) => this.waiting.push({ path, seen }))
  }

  stops(): void {
    this.stream.destroy()
  }

  private hears(line: string): void {
    const at = performance.timeOrigin + performance.now()
    const { message } = JSON.parse(line.slice('data: '.length)) as { message?: { url: string } }
    const found = this.waiting.findIndex(({ path }) => message && new URL(message.url).pathname.startsWith(path))
    if (found >= 0) this.waiting.splice(found, 1)[0]?.seen(at)
  }
}
