import type { Gap, Message, Party } from '#wire/message'
import { headerOf, pathOf, queryOf, saidOf } from './parameters.ts'
import { runsOf } from './runs.ts'
import { stepOf, stepTitle } from './step.ts'

/** The lanes, from left to right. RFC 6749 §1.1 */
export const LANES: readonly Party[] = ['browser', 'client', 'authorization-server', 'photo-api']

/** One request and its answer, as lines between lanes. Lanes are counted from 0 on the left. */
export type Hop = {
  kind: 'hop'
  id: string
  message: Message
  title: string
  /** `GET /oauth2/authorize` */
  line: string
  from: number
  to: number
  /** The lane whose redirect caused this request: the browser only carries it. */
  sentBy: number | null
  /** Where the answer goes; null when it is a redirect, which the next hop continues. */
  answer: { to: number; words: string } | null
  /** Messages that this one stands for, such as thirty thumbnails: the first of them is drawn. */
  times: number
  /** Microseconds after the first message. */
  after: number
  refused: boolean
}

/** A stretch in which one party's side is missing. */
export type Hole = { kind: 'hole'; id: string; party: Gap['party']; after: number }
export type Row = Hop | Hole

/** Messages in time, as rows of a sequence diagram. Pure: the same messages always make the same drawing. */
export function layout(messages: readonly Message[], gaps: readonly Gap[] = []): Row[] {
  const inTime = [...messages].sort((one, other) => one.time - other.time || (one.id < other.id ? -1 : 1))
  const start = inTime[0]?.time ?? 0
  const causes = redirectsIn(inTime)
  const continued = new Set(causes.values())
  const hops = runsOf(inTime).map(({ message, count }) => {
    return { ...hopOf(message, causes.get(message) ?? null, continued.has(message), start), times: count }
  })
  const holes = gaps.map(({ party, since }, nth): Hole => {
    return { kind: 'hole', id: `hole-${nth}`, party, after: Math.max(0, since - start) }
  })
  return [...hops, ...holes].sort((one, other) => one.after - other.after)
}

function hopOf(message: Message, cause: Message | null, isContinued: boolean, start: number): Omit<Hop, 'times'> {
  const { id, from, to, time, method, url, status, annotations } = message
  return {
    kind: 'hop',
    id,
    message,
    title: titleOf(message),
    line: `${method} ${pathOf(url)}`,
    from: LANES.indexOf(from),
    to: LANES.indexOf(to),
    sentBy: cause && cause.to !== to ? LANES.indexOf(cause.to) : null,
    answer: isContinued ? null : { to: LANES.indexOf(from), words: answerWords(message) },
    after: time - start,
    refused: status >= 400 || annotations.some(({ verdict }) => verdict === 'refused'),
  }
}

/** A step on the way from one page to the next has no page of its own. */
function titleOf(message: Message): string {
  const isBetween = stepOf(message) === 'owner-page' && message.status >= 300 && message.status < 400
  return isBetween ? 'The browser is sent on' : stepTitle(message)
}

function answerWords(message: Message): string {
  const { status, answerBody } = message
  const next = sentTo(message)
  if (next) return `${status}, on to ${saidOf(queryOf(next), 'error') ?? pathOf(next)}`
  if (answerBody?.kind === 'page') return `${status} “${answerBody.title}”`
  if (answerBody?.kind === 'bytes') return `${status} ${answerBody.mediaType}`
  return String(status)
}

/** Each request that a redirect caused, and the message whose answer it was: the browser follows at once. */
function redirectsIn(messages: readonly Message[]): Map<Message, Message> {
  const waiting: { cause: Message; address: string }[] = []
  const causes = new Map<Message, Message>()
  for (const message of messages) {
    if (message.from === 'browser') {
      const at = waiting.findLastIndex(({ address }) => address === addressOf(message.url))
      const [found] = at < 0 ? [] : waiting.splice(at, 1)
      if (found) causes.set(message, found.cause)
    }
    const next = sentTo(message)
    if (message.from === 'browser' && message.status >= 300 && message.status < 400 && next) {
      waiting.push({ cause: message, address: addressOf(next) })
    }
  }
  return causes
}

/** Both ends spell the same address: marks and percent signs are read alike, and a fragment is never sent. */
function addressOf(url: string): string {
  const { origin, pathname, searchParams } = new URL(url)
  return `${origin}${pathname}?${searchParams}`
}

/** Where an answer sends its reader, in full; null when it does not, or to what is no address. RFC 9110 §10.2.2 */
function sentTo({ answerHeaders, url }: Message): string | null {
  const location = headerOf(answerHeaders, 'location')
  return location && URL.canParse(location, url) ? new URL(location, url).href : null
}
