import { connect, type Socket } from 'node:net'

/** An answer as far as the benchmark looks into it. */
export type Answer = { status: number; bytes: Buffer }

/**
 * One keep-alive connection that sends bytes and waits for one whole answer. Straight on the socket: a client that
 * costs as much as the server it measures would measure itself.
 */
export class Connection {
  private socket: Socket
  private received: Buffer[] = []
  private length = 0
  private expected = -1
  private done: ((answer: Answer) => void) | null = null
  private fail: ((error: Error) => void) | null = null

  constructor(port: number) {
    this.socket = connect({ port, host: '127.0.0.1', noDelay: true })
    this.socket.on('data', (bytes) => this.take(bytes))
    this.socket.on('error', (error) => this.fail?.(error))
    this.socket.on('close', () => this.fail?.(new Error('the server closed the connection')))
  }

  send(request: string, done: (answer: Answer) => void, fail: (error: Error) => void): void {
    this.done = done
    this.fail = fail
    this.socket.write(request, 'latin1')
  }

  close(): void {
    this.fail = null
    this.socket.destroy()
  }

  private take(bytes: Buffer): void {
    this.received.push(bytes)
    this.length += bytes.length
    if (this.expected < 0) this.expected = lengthOf(Buffer.concat(this.received))
    if (this.expected < 0 || this.length < this.expected) return
    const whole = this.received.length === 1 ? bytes : Buffer.concat(this.received)
    this.received = []
    this.length = 0
    this.expected = -1
    this.done?.({ status: Number(whole.toString('latin1', 9, 12)), bytes: whole })
  }
}

/** How long the whole answer will be; -1 while that cannot be told. */
function lengthOf(bytes: Buffer): number {
  const end = bytes.indexOf('\r\n\r\n')
  if (end < 0) return -1
  const head = bytes.toString('latin1', 0, end)
  const length = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1]
  if (length !== undefined) return end + 4 + Number(length)
  if (!/\r\ntransfer-encoding: *chunked/i.test(head)) return end + 4
  return bytes.subarray(-5).equals(LAST_CHUNK) ? bytes.length : -1
}

const LAST_CHUNK = Buffer.from('0\r\n\r\n')
