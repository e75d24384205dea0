import { setTimeout as pause } from 'node:timers/promises'
import type { Answer } from './exchange.ts'

/** Milliseconds between an answer and the next question: a load, and not all that the machine can do. */
const BREATH = 50

/** People and programs that go on asking while something happens to the servers, each one question after another. */
export class SteadyLoad {
  private isOver = false
  private readonly loops: Promise<void>[] = []
  /** What was not answered as it should have been. */
  readonly failures: string[] = []
  asked = 0

  /** @param ask one question; whatever it throws, and any status but 200, is a failure. */
  starts(ask: () => Promise<Answer>): void {
    this.loops.push(this.goesOn(ask))
  }

  async ends(): Promise<void> {
    this.isOver = true
    await Promise.all(this.loops)
  }

  private async goesOn(ask: () => Promise<Answer>): Promise<void> {
    while (!this.isOver) {
      this.asked += 1
      try {
        const { status, url, text } = await ask()
        if (status !== 200) this.failures.push(`${status} from ${url}: ${text.slice(0, 200)}`)
      } catch (error) {
        this.failures.push(String(error))
      }
      await pause(BREATH)
    }
  }
}
