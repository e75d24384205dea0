import { AsyncLocalStorage } from 'node:async_hooks'
import type { Annotation } from './message.ts'

/**
 * What the checks of one request found, for whoever looks at its message later. A handler says it in one line and does
 * not know whether anybody listens: while nothing is recorded, a note goes nowhere.
 */
const KEY = Symbol.for('cloudvault.wire.notes')
const home = globalThis as { [KEY]?: AsyncLocalStorage<Annotation[]> }

/** Adds a finding to the message that is being answered. */
export function note(...findings: readonly Annotation[]): void {
  home[KEY]?.getStore()?.push(...findings)
}

let open = 0

/** Answers a request with a list at hand for its findings, until `closeNotes` is called for it. */
export function withNotes<Result>(findings: Annotation[], answer: () => Result): Result {
  home[KEY] ??= new AsyncLocalStorage()
  open += 1
  return home[KEY].run(findings, answer)
}

/** Up to Node 22 a store makes every promise of the process dearer, by a fifth of a request: none is kept between messages. */
export function closeNotes(): void {
  open -= 1
  if (open === 0) home[KEY]?.disable()
}
