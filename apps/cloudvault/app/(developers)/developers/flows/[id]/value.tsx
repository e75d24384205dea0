import type { Secret } from '#wire/message'
import { choose } from './address.ts'

type Props = { text: string; secrets: readonly Secret[]; message: string; view: string | null }

/** A text with the secrets in it: each as its mark, whole when somebody asks, and a question behind it. */
export function Value({ text, secrets, message, view }: Props) {
  const secret = secrets.find(({ mark }) => mark !== '' && text.includes(mark))
  if (!secret) return <>{text}</>
  const at = text.indexOf(secret.mark)
  const rest = text.slice(at + secret.mark.length)
  return (
    <>
      {text.slice(0, at)}
      <span className="secret">
        <span className="secret-mark">{secret.mark}</span>
        {secret.value !== null && <span className="secret-value">{secret.value}</span>}
      </span>
      <Value text={rest} secrets={secrets} message={message} view={view} />{' '}
      <a className="who-link" href={`${choose({ message, view, value: secret.mark })}#reader`}>
        who has it?
      </a>
    </>
  )
}
