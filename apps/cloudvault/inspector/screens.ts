import type { Message, Party } from '#wire/message'
import { answerParameters, headerOf, type Parameter, pathOf, requestParameters } from './parameters.ts'
import { runsOf } from './runs.ts'
import { stepTitle } from './step.ts'

/** One arrow of the dance, on a screen of its own: a request, or the answer to it. */
export type Screen = {
  message: Message
  part: 'request' | 'answer'
  from: Party
  to: Party
  title: string
  /** The line that the wire begins with. */
  line: string
  parameters: readonly Parameter[]
  annotations: Message['annotations']
  /** How many messages like this one follow it. */
  more: number
}

/** A flow as screens, in the order of time; a run of repetitions is shown once. */
export function screensOf(messages: readonly Message[]): Screen[] {
  return runsOf(messages).flatMap(({ message, count }) => [asks(message, count - 1), answers(message, count - 1)])
}

function asks(message: Message, more: number): Screen {
  const { from, to, method, url } = message
  const line = `${method} ${pathOf(url)}`
  const parameters = [...credentials(message), ...requestParameters(message)]
  return { message, part: 'request', from, to, title: stepTitle(message), line, parameters, annotations: [], more }
}

function answers(message: Message, more: number): Screen {
  const { from, to, annotations } = message
  const title = `The answer: ${wordsOf(message)}`
  const parameters = answerParameters(message)
  return { message, part: 'answer', from: to, to: from, title, line: lineOf(message), parameters, annotations, more }
}

/** RFC 6749 §2.3.1, RFC 6750 §2.1: what the request proves who sends it with. */
function credentials({ headers }: Message): Parameter[] {
  const authorization = headerOf(headers, 'authorization')
  return authorization === null ? [] : [['Authorization', authorization]]
}

function wordsOf({ status, answerHeaders, answerBody }: Message): string {
  if (status >= 400) return 'refused'
  if (headerOf(answerHeaders, 'location') !== null) return 'the browser is sent on'
  if (answerBody?.kind === 'page') return 'a page for the owner'
  return status === 304 ? 'nothing has changed' : 'granted'
}

function lineOf({ status, answerHeaders, answerBody }: Message): string {
  const location = headerOf(answerHeaders, 'location')
  if (location !== null) return `${status} to ${location.split('?', 1)[0]}`
  return answerBody?.kind === 'page' ? `${status} ${answerBody.title}` : String(status)
}
