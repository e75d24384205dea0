/** Lines go out together when they are so many, or so old: a hundred share one system call. */
const MANY = 32 * 1024
const LATEST_MS = 200

/**
 * The way out for lines. They are written by this thread and not, as pino would have it, by another: to wake one costs
 * more than to write. What waits when the process ends is written then.
 */
export class Door {
  private lines: string[] = []
  private length = 0

  constructor(private readonly out: (text: string) => void = (text) => process.stdout.write(text)) {
    setInterval(() => this.flush(), LATEST_MS).unref()
    process.once('exit', () => this.flush())
  }

  write(line: string): void {
    this.lines.push(line)
    this.length += line.length
    if (this.length >= MANY) this.flush()
  }

  flush(): void {
    if (this.lines.length === 0) return
    const text = this.lines.join('')
    this.lines = []
    this.length = 0
    this.out(text)
  }
}
