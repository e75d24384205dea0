import type { Annotation, Message } from '#wire/message'
import type { Note } from './note.ts'
import { ANSWER_NOTES } from './notes-answer.ts'
import { AUTHORIZATION_NOTES } from './notes-authorization.ts'
import { ANSWER_HEADER_NOTES, HEADER_NOTES, TOKEN_NOTES } from './notes-token.ts'
import { answerParameters, requestParameters } from './parameters.ts'

/** A line of a message with what there is to say about it. */
export type Explained = { name: string; value: string; note: Note | null; check: Annotation | null }

const BACK = { ...AUTHORIZATION_NOTES, ...TOKEN_NOTES } // a pushed request says both
const FRONT = { ...ANSWER_NOTES, ...AUTHORIZATION_NOTES }

/** What a request says, parameter by parameter. */
export function explainedRequest(message: Message): Explained[] {
  const notes = message.channel === 'back' ? BACK : FRONT
  return requestParameters(message).map(([name, value]) => explained(message, name, value, notes[name]))
}

/** What an answer says: in the address it sends the browser to, or in its JSON. */
export function explainedAnswer(message: Message): Explained[] {
  const notes = { ...AUTHORIZATION_NOTES, ...ANSWER_NOTES }
  return answerParameters(message).map(([name, value]) => explained(message, name, value, notes[name]))
}

/** The headers in which the protocol speaks; a browser sends twenty more. */
export function explainedHeaders(message: Message, headers: Message['headers']): Explained[] {
  const notes = headers === message.answerHeaders ? ANSWER_HEADER_NOTES : HEADER_NOTES
  return headers
    .filter(([name]) => name.toLowerCase() in notes)
    .map(([name, value]) => explained(message, name, value, notes[name.toLowerCase()]))
}

function explained({ annotations }: Message, name: string, value: string, note: Note | undefined): Explained {
  const check = annotations.find(({ file }) => [note?.checkedBy ?? []].flat().includes(file))
  return { name, value, note: note ?? null, check: check ?? null }
}
