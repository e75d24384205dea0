import type { Body, Message } from '#wire/message'

/** A message as it may leave the house: its marks, and none of the values they stand for. */
export function masked(message: Message): Message {
  const hide = hider(message)
  const headers = (pairs: Message['headers']) => pairs.map(([name, value]): [string, string] => [name, hide(value)])
  return {
    ...message,
    url: hide(message.url),
    headers: headers(message.headers),
    body: bodyWith(message.body, hide),
    answerHeaders: headers(message.answerHeaders),
    answerBody: bodyWith(message.answerBody, hide),
    secrets: message.secrets.map((secret) => ({ ...secret, value: null })),
  }
}

/** The marks stand there already. Should a value be spelled out somewhere all the same, it goes here. */
function hider({ secrets }: Message): (text: string) => string {
  const known = secrets.filter(({ value }) => value !== null && value.length >= 6)
  return (text) =>
    known.reduce((rest, { value, mark }) => {
      const plain = value ?? mark
      return rest.replaceAll(plain, mark).replaceAll(encodeURIComponent(plain), encodeURIComponent(mark))
    }, text)
}

function bodyWith(body: Body | null, hide: (text: string) => string): Body | null {
  return body?.kind === 'text' ? { ...body, text: hide(body.text) } : body
}
