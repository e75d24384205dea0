import { headerOf } from '#inspector/parameters'
import type { Body, Message } from '#wire/message'

/** A message as one of the two parties recorded it: what a lesson needs of it. */
export type RecordedMessage = Pick<
  Message,
  | 'flow'
  | 'recordedBy'
  | 'time'
  | 'channel'
  | 'from'
  | 'to'
  | 'method'
  | 'url'
  | 'headers'
  | 'body'
  | 'status'
  | 'answerHeaders'
  | 'answerBody'
  | 'client'
>

export type RecordedBody = Body

export function pathOf(message: RecordedMessage): string {
  return new URL(message.url).pathname
}

/** The parameters of a form that was posted, or of the query. */
export function parametersOf({ body, url, method }: RecordedMessage): URLSearchParams {
  const isForm = method === 'POST' && body?.kind === 'text' && /urlencoded/.test(body.mediaType)
  return isForm ? new URLSearchParams(body.text) : new URL(url).searchParams
}

/** A header of the answer, whatever its spelling. */
export function answerHeader({ answerHeaders }: RecordedMessage, name: string): string | null {
  return headerOf(answerHeaders, name)
}

/** What the answer sends the browser on with. */
export function sentOnWith(message: RecordedMessage): URLSearchParams {
  const location = answerHeader(message, 'location') ?? ''
  return new URLSearchParams(location.split('?', 2)[1] ?? '')
}
