import type { Body, Message, Secret } from '#wire/message'
import { isNeverRecorded, NEVER, secretNamed } from '#wire/secret-names'
import { answerParameters, headerOf, membersOf, type Parameter, requestParameters } from '../parameters.ts'

/** The way a mark looks that one of our own exports has already put in a value's place. */
const MARK = /^.{0,10}…[0-9a-f]{8}$/

/** An imported message in the shape that the inspector knows: secrets marked, passwords and cookies gone. */
export async function withMarks(message: Message): Promise<Message> {
  const said = [
    ...requestParameters(message),
    ...membersOf(message.body),
    ...answerParameters(message),
    ...credentials(message),
  ]
  const erased = said.flatMap(([name, value]) => (isNeverRecorded(name) && value !== NEVER ? value : []))
  const secrets = await Promise.all(said.flatMap(([name, value]) => secretFrom(name, value) ?? []))
  const hide = hiding(secrets, erased)
  const header = (name: string, value: string) =>
    /^location$/i.test(name) ? addressWith(hide, value) : cookieless(name, hide(value))
  const headers = (pairs: Message['headers']) =>
    pairs.map(([name, value]): [string, string] => [name, header(name, value)])
  return {
    ...message,
    url: addressWith(hide, message.url),
    headers: headers(message.headers),
    body: hidden(message.body, hide),
    answerHeaders: headers(message.answerHeaders),
    answerBody: hidden(message.answerBody, hide),
    secrets: secrets.filter(({ mark }, nth) => secrets.findIndex((other) => other.mark === mark) === nth),
  }
}

/** RFC 6749 §2.3.1, RFC 6750 §2.1, RFC 9449 §4.1 */
function credentials({ headers }: Message): Parameter[] {
  const [scheme = '', value = ''] = (headerOf(headers, 'authorization') ?? '').split(' ')
  const proof = headerOf(headers, 'dpop')
  const named = /^basic$/i.test(scheme) ? 'client_secret' : 'access_token'
  return [...(value ? [[named, value] as const] : []), ...(proof ? [['dpop', proof] as const] : [])]
}

function secretFrom(name: string, value: string): Promise<Secret> | null {
  const kind = name === 'dpop' ? 'dpop' : secretNamed(name, value)
  if (!kind || value === '') return null
  if (MARK.test(value)) return Promise.resolve({ kind, mark: value, value: null })
  return markOf(value).then((mark) => ({ kind, mark, value }))
}

/** As the recorder makes it: no more than a quarter of the value, and the beginning of its SHA-256. */
async function markOf(value: string): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(value)))
  const hex = [...digest.subarray(0, 4)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return `${value.slice(0, Math.min(10, Math.floor(value.length / 4)))}…${hex}`
}

function hiding(secrets: readonly Secret[], erased: readonly string[]): (text: string) => string {
  const pairs = [
    ...secrets.flatMap(({ value, mark }) => (value ? [[value, mark] as const] : [])),
    ...erased.map((value) => [value, NEVER] as const),
  ].filter(([value]) => value.length >= 6)
  const spelled = pairs.flatMap(([value, mark]) => spellings(value).map((spelling) => [spelling, mark] as const))
  return (text) => spelled.reduce((rest, [spelling, mark]) => rest.replaceAll(spelling, mark), text)
}

/** As it is, as in an address, and as in a form. */
function spellings(value: string): string[] {
  return [...new Set([value, encodeURIComponent(value), new URLSearchParams({ '': value }).toString().slice(1)])]
}

/** A value may be a word of the address itself; then the address stays one. */
function addressWith(hide: (text: string) => string, address: string): string {
  const marked = hide(address)
  return URL.canParse(marked, 'http://here') && URL.canParse(marked) === URL.canParse(address) ? marked : address
}

function cookieless(name: string, value: string): string {
  return /^(set-)?cookie$/i.test(name) ? value.replace(/^([^=;]{0,100})=.*/s, `$1=${NEVER}`) : value
}

function hidden(body: Body | null, hide: (text: string) => string): Body | null {
  return body?.kind === 'text' ? { ...body, text: hide(body.text) } : body
}
