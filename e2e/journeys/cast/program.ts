import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { once } from 'node:events'

/** A shell program that prints an address, waits for the one the browser came back to, and prints what it got. */
export class Program {
  private readonly process: ChildProcessWithoutNullStreams
  private said = ''

  constructor(code: string, env: Record<string, string>) {
    this.process = spawn('bash', ['-c', code], { env: { PATH: process.env.PATH, ...env } })
    for (const stream of [this.process.stdout, this.process.stderr]) {
      stream.on('data', (text) => (this.said += String(text)))
    }
  }

  /** The address it wants an owner to open. */
  async address(): Promise<string> {
    while (true) {
      const address = /^(https?:\S+\/oauth2\/authorize\?\S+)\n/m.exec(this.said)?.[1]
      if (address) return address
      if (this.process.exitCode !== null) throw new Error(`it ended without an address:\n${this.said}`)
      await once(this.process.stdout, 'data')
    }
  }

  /** Everything it printed, once it was told where the browser ended. */
  async isTold(answer: string): Promise<string> {
    const ended = once(this.process, 'close')
    this.process.stdin.end(`${answer}\n`)
    await ended
    return this.said
  }
}
