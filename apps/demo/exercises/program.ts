import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { connect } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { ROOT } from '../installation.ts'
import { freePort } from '../ports/free.ts'
import { readSaid, type Said } from './said.ts'
import { isReadable, killGroup, type Source, start } from './start-program.ts'
import { Trouble } from './trouble.ts'
import { plain } from './verdict.ts'

const START_MS = 15_000
const ANSWER_MS = 5_000

/** The learner's program, running; it hears about CloudVault by its environment. */
export class Program {
  private printed = ''

  private constructor(
    private readonly child: ChildProcess,
    readonly url: string,
  ) {
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (text) => {
        if (this.printed.length < 10_000) this.printed += String(text)
      })
    }
  }

  /** @throws Trouble when it does not start. */
  static async starts(source: Source, exercise: number, told: (url: string) => Record<string, string>) {
    if ('file' in source) await isReadable(source.file)
    const port = await freePort()
    const url = `http://127.0.0.1:${port}`
    const env = { ...told(url), PORT: String(port) }
    const program = new Program(start(source, exercise, env), url)
    try {
      await ('file' in source ? program.standIsReady() : program.listens(port))
      return program
    } catch (error) {
      await program.stops()
      throw error
    }
  }

  /** One request to it. @throws Trouble when it ends, or does not answer in time. */
  async asks(path: string, init: RequestInit = {}): Promise<Said> {
    const signal = AbortSignal.timeout(ANSWER_MS)
    try {
      const answer = await fetch(this.url + path, { ...init, redirect: 'manual', signal })
      return await readSaid(answer)
    } catch {
      if (signal.aborted) {
        throw new Trouble(
          `Your program has not answered within ${ANSWER_MS / 1000} seconds. Is there a loop that never ends, or a promise that nobody keeps?`,
        )
      }
      throw new Trouble(`Your program ended while it was asked.${this.lastWords()}`)
    }
  }

  async stops(): Promise<void> {
    const { child } = this
    if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return
    const gone = once(child, 'exit')
    killGroup(child.pid)
    await gone
  }

  private async standIsReady(): Promise<void> {
    const { child } = this
    const controller = new AbortController()
    const said = await Promise.race([
      once(child, 'message', { signal: controller.signal }).then(([message]) => message as { problem?: string }),
      once(child, 'exit', { signal: controller.signal }).then(() => ({ problem: 'ENDED' })),
      wait(START_MS, { problem: 'SLOW' }, { signal: controller.signal, ref: false }),
    ])
    controller.abort()
    if (said.problem !== undefined) throw new Trouble(this.inWords(said.problem))
  }

  private inWords(problem: string): string {
    const missing = /^NO_EXPORT (\w+)/.exec(problem)?.[1]
    if (missing) return `Your file exports no function ${missing}. Keep its name, and the word export before it.`
    if (problem === 'SLOW')
      return `Your file was not read to its end within ${START_MS / 1000} seconds: is there a loop?`
    if (problem === 'ENDED') return `Your program ended before it began.${this.lastWords()}`
    return `Your file cannot be run: ${plain(problem.replaceAll(`${ROOT}/`, ''))}`
  }

  private async listens(port: number): Promise<void> {
    const deadline = Date.now() + START_MS
    while (Date.now() < deadline && this.child.exitCode === null) {
      if (await isOpen(port)) return
      await wait(50)
    }
    if (this.child.exitCode !== null) throw new Trouble(`Your program ended before it listened.${this.lastWords()}`)
    throw new Trouble(
      `Your program does not listen on port ${port} (the variable PORT) within ${START_MS / 1000} seconds.`,
    )
  }

  private lastWords(): string {
    const line = this.printed.split('\n').find((one) => /error/i.test(one)) ?? this.printed.trim().split('\n').at(-1)
    return line ? ` It said: ${plain(line)}` : ''
  }
}

function isOpen(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false))
    socket.once('connect', () => socket.destroy())
  })
}
