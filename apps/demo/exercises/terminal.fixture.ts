import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const MAIN = fileURLToPath(new URL('../main.ts', import.meta.url))

/** `npm run exercise …`, as somebody at a terminal has it. */
export class Terminal implements Disposable {
  text = ''
  private readonly child
  readonly ends: Promise<number | null>

  constructor(folder: string, args: readonly string[], more: NodeJS.ProcessEnv = {}) {
    const env = { ...process.env, EXERCISES_DIR: folder, DEMO_DATA_DIR: join(folder, 'data'), NO_COLOR: '1', ...more }
    this.child = spawn(process.execPath, ['--import', 'tsx', MAIN, 'exercise', ...args], { env })
    for (const stream of [this.child.stdout, this.child.stderr]) {
      stream.on('data', (text) => {
        this.text += String(text)
      })
    }
    this.ends = new Promise((resolve) => this.child.once('close', resolve))
  }

  /** Ctrl-C. */
  interrupt(): void {
    this.child.kill('SIGINT')
  }

  [Symbol.dispose](): void {
    this.child.kill('SIGKILL')
  }
}
