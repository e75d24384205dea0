import type { Body, Message } from '#wire/message'

type Props = { title: string; line: string; headers: Message['headers']; body: Body | null }

/** A request or an answer, as it was on the wire. */
export function Half({ title, line, headers, body }: Props) {
  const head = headers.map(([name, value]) => `${name}: ${value}`).join('\n')
  const whole = [line, head, body ? `\n${bodyInWords(body)}` : ''].filter(Boolean).join('\n')
  return (
    <>
      <h3 className="text-note text-graphite">{title}</h3>
      <pre className="snippet-code">{whole}</pre>
    </>
  )
}

function bodyInWords(body: Body): string {
  if (body.kind === 'text') return body.cut ? `${body.text}\n(cut: ${body.length} bytes in all)` : body.text
  if (body.kind === 'page') return `(a page, ${body.length} bytes)`
  return `(${body.length} bytes of ${body.mediaType || 'something'}, SHA-256 ${body.sha256})`
}
