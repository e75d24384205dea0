import { connect, createServer, type Server, type Socket } from 'node:net'
import { freePort } from './free-port.ts'

/** The wire between an app and PostgreSQL, which a test may cut and mend. */
export class DatabaseLine {
  private readonly sockets = new Set<Socket>()
  private server: Server | null = null

  private constructor(
    private readonly target: URL,
    private readonly port: number,
  ) {}

  static async to(databaseUrl: string): Promise<DatabaseLine> {
    const line = new DatabaseLine(new URL(databaseUrl), await freePort())
    await line.mends()
    return line
  }

  /** The database's address at this end of the wire. */
  get url(): string {
    const url = new URL(this.target)
    url.host = `127.0.0.1:${this.port}`
    return url.href
  }

  /** Nothing gets through any more: open connections break, new ones are refused. */
  async cuts(): Promise<void> {
    for (const socket of this.sockets) socket.destroy()
    const { server } = this
    this.server = null
    await new Promise<void>((resolve) => (server ? server.close(() => resolve()) : resolve()))
  }

  async mends(): Promise<void> {
    const server = createServer((near) => this.joins(near))
    await new Promise<void>((resolve) => server.listen(this.port, '127.0.0.1', resolve))
    this.server = server
  }

  private joins(near: Socket): void {
    const far = connect(Number(this.target.port || 5432), this.target.hostname)
    near.pipe(far).pipe(near)
    for (const socket of [near, far]) {
      this.sockets.add(socket)
      socket.on('error', () => {
        near.destroy()
        far.destroy()
      })
      socket.on('close', () => this.sockets.delete(socket))
    }
  }
}
