import type { Body, Message } from '#wire/message'

/** A name and what it stands for, decoded. */
export type Parameter = readonly [name: string, value: string]

/** What an address asks: the pairs of its query. */
export function queryOf(url: string): Parameter[] {
  const at = url.indexOf('?')
  return at < 0 ? [] : [...new URLSearchParams(url.slice(at + 1).split('#', 1)[0])]
}

/** What a form says; nothing if the body is something else. RFC 6749 §B */
export function formOf(body: Body | null): Parameter[] {
  if (body?.kind !== 'text' || !/x-www-form-urlencoded/.test(body.mediaType)) return []
  return [...new URLSearchParams(body.text)]
}

/** The members of a JSON object, each as a text. */
export function membersOf(body: Body | null): Parameter[] {
  if (body?.kind !== 'text' || !/json/.test(body.mediaType)) return []
  try {
    const object: unknown = JSON.parse(body.text)
    if (typeof object !== 'object' || object === null || Array.isArray(object)) return []
    return Object.entries(object).map(([name, value]) => [
      name,
      typeof value === 'string' ? value : JSON.stringify(value),
    ])
  } catch {
    return [] // cut in the middle, or not what it says it is
  }
}

/** Everything a request says, in its query and in its form. */
export function requestParameters({ url, body }: Pick<Message, 'url' | 'body'>): Parameter[] {
  return [...queryOf(url), ...formOf(body)]
}

/** Everything an answer says: in the address it sends the browser to, or in its JSON. */
export function answerParameters(message: Pick<Message, 'answerHeaders' | 'answerBody'>): Parameter[] {
  const location = headerOf(message.answerHeaders, 'location')
  return [...(location ? queryOf(location) : []), ...membersOf(message.answerBody)]
}

/** The first of that name. */
export function saidOf(parameters: readonly Parameter[], name: string): string | null {
  return parameters.find(([given]) => given === name)?.[1] ?? null
}

/** The first header of that name, or null. */
export function headerOf(headers: Message['headers'], name: string): string | null {
  return headers.find(([given]) => given.toLowerCase() === name)?.[1] ?? null
}

/** The path of an address that need not be one of ours. */
export function pathOf(url: string): string {
  return /^[a-z][a-z0-9+.-]*:\/\/[^/?#]*([^?#]*)/i.exec(url)?.[1] || '/'
}
