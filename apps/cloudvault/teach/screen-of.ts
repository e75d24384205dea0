import { screensOf } from '#inspector/screens'
import { MESSAGES, type MessageName } from '#learn/message-names'
import type { Message } from '#wire/message'

export type OwnFlow = { id: string; messages: readonly Message[] }

/** Where presenter's mode shows this message: in the newest of these flows that has it. Null until it was caused. */
export function screenOf(name: MessageName, flows: readonly OwnFlow[]): string | null {
  for (const { id, messages } of flows) {
    const place = screensOf(messages).findIndex(({ message }) => MESSAGES[name].is(message))
    if (place >= 0) return `/developers/flows/${id}/present?step=${place + 1}`
  }
  return null
}
