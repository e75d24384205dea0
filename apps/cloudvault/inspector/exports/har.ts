import type { Content, Entry, Har, Header, PostData, QueryString } from 'har-format'
import type { Body, Message } from '#wire/message'
import { headerOf, queryOf } from '../parameters.ts'
import { stepTitle } from '../step.ts'
import type { Told } from './format.ts'
import { masked } from './masked.ts'

/** HTTP Archive 1.2: opens in a browser's network panel. What the format has no place for is in `comment` and in `_` fields. */
export function har(messages: readonly Message[], told: Told): string {
  return `${JSON.stringify(archive(messages, told), null, 2)}\n`
}

function archive(messages: readonly Message[], { title, recordedAt }: Told): Har {
  const page = { startedDateTime: recordedAt, id: 'flow', title, pageTimings: {} }
  const creator = { name: 'CloudVault inspector', version: '1', comment: 'Secrets are marked, not kept.' }
  return { log: { version: '1.2', creator, pages: [page], entries: messages.map(masked).map(entry) } }
}

function entry(message: Message): Entry {
  const time = message.duration / 1000
  return {
    pageref: 'flow',
    startedDateTime: new Date(message.time / 1000).toISOString(),
    time,
    request: requestOf(message),
    response: responseOf(message),
    cache: {},
    timings: { send: 0, wait: time, receive: 0 },
    comment: stepTitle(message),
    _channel: message.channel,
    _from: message.from,
    _to: message.to,
    _recordedBy: message.recordedBy,
    _annotations: message.annotations,
  }
}

function requestOf({ method, url, headers, body }: Message): Entry['request'] {
  const sent = postData(body)
  return {
    method,
    url: ascii(url),
    httpVersion: 'HTTP/1.1',
    cookies: [],
    headers: named(headers),
    queryString: queryOf(url).map(([name, value]): QueryString => ({ name, value })),
    headersSize: -1,
    bodySize: body?.length ?? 0,
    ...(sent ? { postData: sent } : {}),
  }
}

function responseOf({ status, answerHeaders, answerBody }: Message): Entry['response'] {
  return {
    status,
    statusText: '',
    httpVersion: 'HTTP/1.1',
    cookies: [],
    headers: named(answerHeaders),
    content: content(answerBody),
    redirectURL: ascii(headerOf(answerHeaders, 'location') ?? ''),
    headersSize: -1,
    bodySize: answerBody?.length ?? 0,
  }
}

/** Text, or its pairs: the format wants one of them, and a panel makes the pairs from the text. */
function postData(body: Body | null): PostData | null {
  return body?.kind === 'text' ? { mimeType: body.mediaType, text: body.text } : null
}

function content(body: Body | null): Content {
  if (body === null) return { size: 0, mimeType: 'x-unknown' }
  const size = body.length
  if (body.kind === 'text') return { size, mimeType: body.mediaType, text: body.text }
  if (body.kind === 'page') return { size, mimeType: 'text/html', comment: `A page: ${body.title}` }
  return { size, mimeType: body.mediaType, comment: `SHA-256 ${body.sha256}` }
}

function named(headers: Message['headers']): Header[] {
  return headers.map(([name, value]) => ({ name, value }))
}

/** An address is ASCII, and a mark has an ellipsis in it. */
function ascii(url: string): string {
  return url.replace(/[^\x21-\x7e]+/g, encodeURIComponent)
}
