import type { Body, Message } from '#wire/message'
import { requestParameters, saidOf } from '../parameters.ts'
import type { HarEntry, HarFile } from './har-shape.ts'
import { laneOf, rolesIn, type Unplaced } from './lanes.ts'
import { withMarks } from './marked.ts'
import { at } from './problem.ts'
import type { Imported } from './read-import.ts'

/** What is drawn of a body; the rest is a length. */
const KEPT = 16_384

/** The OAuth messages of an archive: from the network panel of a browser that ran any client, or from our export. */
export async function fromHar({ log }: HarFile): Promise<Imported> {
  const unplaced = log.entries.map(unplacedFrom)
  const roles = rolesIn(unplaced)
  const messages: Message[] = []
  for (const [nth, entry] of log.entries.entries()) {
    const said = unplaced[nth]
    const lane = said && !isFurniture(entry) ? (toldLane(entry) ?? laneOf(said, roles)) : null
    if (said && lane) messages.push(await withMarks({ ...blank(entry, nth), ...said, ...lane, client: clientOf(said) }))
  }
  if (messages.length === 0) return { kind: 'problems', problems: [at(['log', 'entries'], NOTHING)] }
  const title = log.pages?.[0]?.title || 'An imported flow'
  const isOurs = log.entries.some(({ _from }) => _from)
  return { kind: 'flow', title, messages, gaps: [], left: log.entries.length - messages.length, isOurs }
}

const NOTHING = 'No message in it is an authorization request or a token request, so there is no dance to draw.'

function unplacedFrom({ request, response }: HarEntry): Unplaced & Pick<Message, 'status' | 'answerBody'> {
  return {
    method: request.method.toUpperCase(),
    url: request.url,
    headers: pairs(request.headers),
    body: sentBody(request.postData),
    status: response.status,
    answerHeaders: pairs(response.headers),
    answerBody: answered(response.content),
  }
}

function blank(entry: HarEntry, nth: number) {
  const time = Date.parse(entry.startedDateTime) * 1000
  const id = `${time.toString(36).padStart(12, '0')}-${nth.toString(36).padStart(4, '0')}`
  const annotations = entry._annotations ?? []
  const nobody = { flow: null, sender: null, secrets: [], keys: [], annotations }
  return { id, recordedBy: 'cloudvault' as const, time, duration: Math.max(0, entry.time) * 1000, ...nobody }
}

function toldLane({ _from: from, _to: to, _channel: channel }: HarEntry) {
  return from && to && channel ? { from, to, channel } : null
}

/** Pictures, fonts and scripts of a page; and the question a browser asks before it asks (CORS). */
function isFurniture({ request, response, _to }: HarEntry): boolean {
  if (_to) return false
  if (request.method.toUpperCase() === 'OPTIONS' || response.status < 100) return true
  const bearer = request.headers.some(({ name }) => name.toLowerCase() === 'authorization')
  return !bearer && /^(image|font|audio|video)\/|css|javascript|wasm/.test(response.content.mimeType)
}

function clientOf(said: Pick<Message, 'url' | 'body'>): string | null {
  return saidOf(requestParameters(said), 'client_id')
}

function pairs(headers: readonly { name: string; value: string }[]): Message['headers'] {
  const leads = ({ name, value }: { name: string; value: string }) =>
    name.toLowerCase() !== 'location' || URL.canParse(value, 'http://here')
  return headers
    .filter((header) => !header.name.startsWith(':') && leads(header))
    .map(({ name, value }) => [name, value])
}

function sentBody(sent: HarEntry['request']['postData']): Body | null {
  if (!sent) return null
  const form = new URLSearchParams((sent.params ?? []).map(({ name, value }) => [name, value ?? '']))
  return textBody(sent.mimeType, sent.text ?? form.toString())
}

function answered({ size, mimeType, text = '', encoding, comment }: HarEntry['response']['content']): Body | null {
  if (size <= 0 && text === '') return null
  const length = Math.max(size, text.length)
  if (/html/.test(mimeType)) {
    const title = /<title[^>]*>([^<]{0,300})/i.exec(text)?.[1]?.trim()
    return { kind: 'page', title: title ?? comment?.replace(/^A page: /, '') ?? 'A page', length }
  }
  if (encoding === 'base64' && !/json|text|urlencoded/.test(mimeType))
    return { kind: 'bytes', mediaType: mimeType, length, sha256: '' }
  return textBody(mimeType, encoding === 'base64' ? decoded(text) : text, length)
}

function textBody(mediaType: string, text: string, length = text.length): Body {
  return { kind: 'text', mediaType, text: text.slice(0, KEPT), length, cut: text.length > KEPT }
}

function decoded(text: string): string {
  try {
    return new TextDecoder().decode(Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0)))
  } catch {
    return ''
  }
}
