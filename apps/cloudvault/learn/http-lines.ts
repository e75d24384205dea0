import type { Words } from './en/words.ts'
import { filled } from './filled.ts'
import type { RecordedBody, RecordedMessage } from './message.ts'

/** A line of a message as it is shown: a name that stands out, and its value. */
export type HttpLine = { before: string; name: string; value: string }
export type HttpText = { first: HttpLine[]; headers: HttpLine[]; body: HttpLine[] }

type Says = Pick<Words['figures'], 'page' | 'bytes' | 'cut'>

/** The headers that say something about OAuth; a browser sends twenty more that do not. */
const ASKING = ['host', 'authorization', 'content-type', 'dpop']
const ANSWERING = ['location', 'www-authenticate', 'content-type', 'cache-control']

/** The question: method and address, one parameter to a line. */
export function questionLines(message: RecordedMessage, says: Says): HttpText {
  const url = new URL(message.url)
  const target = parameterLines(url.search.slice(1), '?', '&')
  return {
    first: [line('', message.method, ` ${url.pathname}`), ...target],
    headers: [...hostLine(message, url), ...headerLines(message.headers, ASKING)],
    body: bodyLines(message.body, says),
  }
}

/** The answer: status, the headers that matter, and what it holds. */
export function answerLines(message: RecordedMessage, says: Says): HttpText {
  return {
    first: [line('', String(message.status), ` ${reason(message.status)}`)],
    headers: headerLines(message.answerHeaders, ANSWERING),
    body: bodyLines(message.answerBody, says),
  }
}

const REASONS: Record<number, string> = {
  200: 'OK',
  201: 'Created',
  302: 'Found',
  303: 'See Other',
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
}

function reason(status: number): string {
  return REASONS[status] ?? ''
}

function hostLine({ headers }: RecordedMessage, url: URL): HttpLine[] {
  return headers.some(([name]) => name.toLowerCase() === 'host') ? [] : [line('', 'Host', `: ${url.host}`)]
}

function headerLines(headers: RecordedMessage['headers'], which: readonly string[]): HttpLine[] {
  const telling = headers.filter(([name]) => which.includes(name.toLowerCase()))
  return telling.flatMap(([name, value]) => {
    if (name.toLowerCase() !== 'location') return [line('', capitalised(name), `: ${value}`)]
    const [address = '', query = ''] = value.split('?', 2)
    return [line('', capitalised(name), `: ${address}`), ...parameterLines(query, '?', '&')]
  })
}

/** What a figure can hold; nobody learns more from the thirtieth photograph. */
const MOST_LINES = 28

function bodyLines(body: RecordedBody | null, says: Says): HttpLine[] {
  const lines = body ? allLines(body, says) : []
  if (lines.length <= MOST_LINES) return lines
  return [...lines.slice(0, MOST_LINES), line('', '', filled(says.cut, { count: lines.length - MOST_LINES }))]
}

function allLines(body: RecordedBody, says: Says): HttpLine[] {
  if (body.kind === 'page') return [line('', '', filled(says.page, { title: body.title ?? '', bytes: body.length }))]
  if (body.kind === 'bytes') return [line('', '', filled(says.bytes, { bytes: body.length, type: body.mediaType }))]
  if (/urlencoded/.test(body.mediaType)) return parameterLines(body.text, '', '&')
  if (/json/.test(body.mediaType)) return jsonLines(body.text)
  return body.text === '' ? [] : [line('', '', body.text)]
}

/** One field to a line; a list of objects opens once more. */
function jsonLines(text: string): HttpLine[] {
  try {
    const fields = Object.entries(JSON.parse(text) as object).map(fieldLines)
    return [
      line('', '', '{'),
      ...fields.flatMap((lines, place) => (place + 1 < fields.length ? comma(lines) : lines)),
      line('', '', '}'),
    ]
  } catch {
    return [line('', '', text)] // cut where it got too long
  }
}

function fieldLines([name, value]: [string, unknown]): HttpLine[] {
  const isList = Array.isArray(value) && value.some((one) => typeof one === 'object')
  if (!isList) return [line('  ', `"${name}"`, `: ${JSON.stringify(value)}`)]
  const entries = value.map((one) => [line('    ', '', JSON.stringify(one))])
  const lines = entries.flatMap((one, place) => (place + 1 < entries.length ? comma(one) : one))
  return [line('  ', `"${name}"`, ': ['), ...lines, line('  ', '', ']')]
}

function comma(lines: readonly HttpLine[]): HttpLine[] {
  return lines.map((one, place) => (place + 1 < lines.length ? one : { ...one, value: `${one.value},` }))
}

function parameterLines(query: string, first: string, next: string): HttpLine[] {
  if (query === '') return []
  return query.split('&').map((pair, place) => {
    const [name = '', value = ''] = pair.split(/=(.*)/s)
    return line(`  ${place === 0 ? first : next}`, name, `=${decoded(value)}`)
  })
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value.replaceAll('+', ' '))
  } catch {
    return value
  }
}

function capitalised(name: string): string {
  return name.replace(/(^|-)([a-z])/g, (letters) => letters.toUpperCase())
}

function line(before: string, name: string, value: string): HttpLine {
  return { before, name, value }
}
