import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { HEAP } from '../../apps/demo/process/heap.ts'
import { type AppName, environmentOf, folderOf } from './environment.ts'

/** An app of a test's own, to be stopped and started in the middle of a scene. */
export class Instance {
  private process: ChildProcess | null = null
  /** What it has written to its terminal. */
  said = ''

  constructor(
    private readonly app: AppName,
    readonly url: string,
    private readonly settings: Record<string, string>,
  ) {}

  /** Its log so far: what of it is JSON, line by line. */
  get log(): Record<string, unknown>[] {
    const lines = this.said.split('\n').filter((line) => line.startsWith('{') && line.endsWith('}'))
    return lines.map((line) => JSON.parse(line) as Record<string, unknown>)
  }

  /** Everything it has said, on both outputs. */
  get words(): string {
    return this.said
  }

  async starts(): Promise<void> {
    const PORT = new URL(this.url).port
    const env = { PATH: process.env.PATH, ...environmentOf(this.app), ...this.settings, PORT }
    const child = spawn(process.execPath, [HEAP, 'start.mjs'], {
      cwd: folderOf(this.app),
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (this.said += String(text)))
    this.process = child
    await this.answers()
  }

  /** As a person pressing Ctrl-C, or as the kernel when memory is short. */
  async stops(signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<void> {
    const child = this.process
    this.process = null
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    child.kill(signal)
    await once(child, 'exit')
  }

  private async answers(): Promise<void> {
    const deadline = Date.now() + 90_000
    while (Date.now() < deadline) {
      if (this.process?.exitCode !== null) break
      const ready = await fetch(`${this.url}/readyz`).catch(() => null)
      if (ready?.ok) return
      await pause(100)
    }
    throw new Error(`${this.app} does not answer at ${this.url}:\n${this.said}`)
  }
}
