import type { Message } from '#wire/message'
import { pathOf, queryOf, requestParameters, saidOf } from '../parameters.ts'
import type { Pair, Text, Values } from './text.ts'

/** RFC 6749 §4.1.1: the browser takes a request to the server, and brings an answer back, or does not. */
export type Visit = {
  kind: 'visit'
  path: string
  parameters: readonly Pair[]
  /** What the owner said; null: nobody asked them. */
  decision: 'approve' | 'deny' | null
  /** Where the browser ended up: at the client, at a page that says no, or the recording stops before. */
  ends: 'client' | 'page' | 'open'
  /** The status of the answer to the request itself. */
  status: number
  answer: Answer
}

/** What the answer says: names that must be there, and what must be the same. */
export type Answer = { names: readonly string[]; same: readonly Pair[]; takes: readonly Taken[] }

/** A value of the answer, kept for later. */
export type Taken = { name: string; variable: string }

const FRESH = ['state', 'nonce', 'code_challenge'] as const

/** A request's parameters, with what is fresh each time as variables. */
export function freshPairs(message: Message, values: Values): Pair[] {
  return requestParameters(message).map(([name, value]): Pair => {
    const fresh = FRESH.find((known) => known === name)
    if (fresh) return [name, [{ variable: values.freshFor(fresh, value) }]]
    return [name, values.text(value, message.secrets)]
  })
}

export function beginVisit(message: Message, values: Values): Visit {
  return {
    kind: 'visit',
    path: pathOf(message.url),
    parameters: freshPairs(message, values),
    decision: null,
    ends: 'open',
    status: message.status,
    answer: { names: [], same: [], takes: [] },
  }
}

/** Whether this message is the visit's last, because its answer leads to the client or ends at a page that stops. */
export function endVisit(visit: Visit, message: Message, location: string | null, values: Values): boolean {
  const answered = location === null ? [] : queryOf(location)
  const leaves = location !== null && !location.startsWith('/') && !isOurs(message, location)
  if (!leaves && message.status < 400) return false
  visit.ends = leaves ? 'client' : 'page'
  if (!leaves) return true
  const same = answered.filter(([name]) => ['error', 'state', 'iss'].includes(name))
  const code = saidOf(answered, 'code')
  visit.answer = {
    names: answered.map(([name]) => name),
    same: same.map(([name, value]) => [name, plainOr(values, name, value)]),
    takes: code === null ? [] : [{ name: 'code', variable: values.take('code', code) }],
  }
  return true
}

function plainOr(values: Values, name: string, value: string): Text {
  const fresh = values.plain(name, value)
  return fresh ? [{ variable: fresh }] : [value]
}

/** Not yet at the client: a page of the same server. */
function isOurs({ url }: Message, location: string): boolean {
  return new URL(location, url).origin === new URL(url).origin
}
