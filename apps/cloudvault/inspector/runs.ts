import type { Message } from '#wire/message'
import { pathOf } from './parameters.ts'
import { stepOf } from './step.ts'

/** Messages that say the same one after the other, such as thirty thumbnails: the first of them, and how many. */
export type Run = { message: Message; count: number }

/** The same flow with every run of repetitions in one piece. */
export function runsOf(messages: readonly Message[]): Run[] {
  const runs: Run[] = []
  for (const message of messages) {
    const last = runs.at(-1)
    if (last && stepName(last.message) === stepName(message) && last.message.status === message.status) last.count += 1
    else runs.push({ message, count: 1 })
  }
  return runs
}

/** What makes two messages the same step: what they are and to whom, and not which photograph they are about. */
export function stepName(message: Message): string {
  const path = pathOf(message.url).replace(/\/[0-9a-zA-Z_-]{16,}(?=\/|$)/g, '/{id}')
  return `${stepOf(message)} ${message.method} ${message.from} ${message.to} ${path}`
}
