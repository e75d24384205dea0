import { parametersOf, type RecordedBody, type RecordedMessage, sentOnWith } from './message.ts'

/** A value of the learner's own flow, cut as the recorder cuts it, and whether a browser carried it. */
export type OwnValue = { mark: string; seen: boolean }

/** What this parameter was in the learner's newest flow that had it; null where there is none. */
export function ownValue(name: string, messages: readonly RecordedMessage[]): OwnValue | null {
  const having = messages.filter((message) => valueIn(name, message) !== null).sort((a, b) => b.time - a.time)
  const [newest] = having
  const mark = newest ? valueIn(name, newest) : null
  if (mark === null) return null
  return { mark, seen: having.some((one) => one.channel === 'front' && valueIn(name, one) === mark) }
}

function valueIn(name: string, message: RecordedMessage): string | null {
  if (name === 'client_secret') return basicCredentials(message)
  return parametersOf(message).get(name) ?? sentOnWith(message).get(name) ?? fieldOf(message.answerBody, name)
}

/** RFC 6749 §2.3.1: the secret travels in the header, together with the name. */
function basicCredentials({ headers }: RecordedMessage): string | null {
  const value = headers.find(([name]) => name.toLowerCase() === 'authorization')?.[1] ?? ''
  return /^basic /i.test(value) ? value : null
}

function fieldOf(body: RecordedBody | null, name: string): string | null {
  if (body?.kind !== 'text' || !/json/.test(body.mediaType)) return null
  const [, value] = new RegExp(`"${name}"\\s*:\\s*"([^"]*)"`).exec(body.text) ?? []
  return value ?? null
}
