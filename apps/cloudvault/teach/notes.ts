import type { MessageName } from '#learn/message-names'

/** What a speaker needs beside a lesson: the sentence to say, the message to show, the question to ask. */
export type Note = {
  say: string
  show: { message: MessageName; look: string }
  ask: string
  answer: string
  cites: string
}
