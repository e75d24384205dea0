import type { Secret } from '#wire/message'

type Props = { text: string; secrets: readonly Secret[] }

/** A text with the secrets in it: each as its mark, and whole when somebody asks. */
export function Value({ text, secrets }: Props) {
  const secret = secretIn(text, secrets)
  if (!secret) return <>{text}</>
  const at = text.indexOf(secret.mark)
  return (
    <>
      {text.slice(0, at)}
      <span className="secret">
        <span className="secret-mark">{secret.mark}</span>
        {secret.value !== null && <span className="secret-value">{secret.value}</span>}
      </span>
      <Value text={text.slice(at + secret.mark.length)} secrets={secrets} />
    </>
  )
}

/** The first secret that stands in a text as its mark. */
export function secretIn(text: string, secrets: readonly Secret[]): Secret | null {
  return secrets.find(({ mark }) => mark !== '' && text.includes(mark)) ?? null
}
