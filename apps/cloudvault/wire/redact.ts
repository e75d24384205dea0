import { type Heard, headerOf } from './heard.ts'
import { Marks } from './marks.ts'
import type { Message, Secret } from './message.ts'
import { redactBody } from './redact-body.ts'
import { redactUrl } from './redact-form.ts'
import { redactHeaders } from './redact-headers.ts'
import { refusalInAnswer } from './refusal-in-answer.ts'

/** The part of a message that can be told from what was heard alone. */
export type Redacted = Pick<
  Message,
  'method' | 'url' | 'headers' | 'body' | 'status' | 'answerHeaders' | 'answerBody' | 'annotations'
> & { secrets: Secret[] }

/** What was heard, with a mark in place of every secret; each is kept aside, to be sealed. RFC 6749 §10.3 */
export function redact(heard: Heard, origin: string): Redacted {
  const marks = new Marks()
  const { headers, answerHeaders } = heard
  const found = {
    url: origin + redactUrl(heard.target, marks),
    headers: redactHeaders(headers, marks),
    answerHeaders: redactHeaders(answerHeaders, marks),
    body: redactBody(heard.body, headerOf(headers, 'content-type'), headerOf(headers, 'content-encoding'), marks),
    answerBody: redactBody(
      heard.answerBody,
      headerOf(answerHeaders, 'content-type'),
      headerOf(answerHeaders, 'content-encoding'),
      marks,
    ),
  }
  return {
    method: heard.method,
    status: heard.status,
    url: marks.scrub(found.url),
    headers: found.headers.map(([name, value]) => [name, marks.scrub(value)]),
    answerHeaders: found.answerHeaders.map(([name, value]) => [name, marks.scrub(value)]),
    body: scrubbed(found.body, marks),
    answerBody: scrubbed(found.answerBody, marks),
    annotations: [...heard.annotations, ...refusalInAnswer(heard)].map((annotation) => ({
      ...annotation,
      words: marks.scrub(annotation.words),
    })),
    secrets: marks.secrets,
  }
}

function scrubbed(body: Message['body'], marks: Marks): Message['body'] {
  if (body?.kind === 'text') return { ...body, text: marks.scrub(body.text) }
  if (body?.kind === 'page') return { ...body, title: marks.scrub(body.title) }
  return body
}
