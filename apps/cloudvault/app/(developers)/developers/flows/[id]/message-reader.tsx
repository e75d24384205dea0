import { type Explained, explainedAnswer, explainedHeaders, explainedRequest } from '#inspector/explain'
import { headerOf, membersOf, pathOf } from '#inspector/parameters'
import type { Proof } from '#inspector/proofs'
import { stepTitle } from '#inspector/step'
import type { Body, Message } from '#wire/message'
import { Checks } from './checks.tsx'
import { Countdown } from './countdown.tsx'
import { Lines } from './lines.tsx'
import { Proofs } from './proofs.tsx'

type Props = { message: Message; proofs: readonly Proof[]; view: string | null }

/** One message as an RFC prints it, and beside each line what it is for. */
export function MessageReader({ message, proofs, view }: Props) {
  const { method, url, status, secrets, id } = message
  const lines = (explained: readonly Explained[]) => (
    <Lines lines={explained} secrets={secrets} message={id} view={view} />
  )
  const expiresIn = Number(membersOf(message.answerBody).find(([name]) => name === 'expires_in')?.[1] ?? Number.NaN)
  return (
    <article className="reader" aria-label={stepTitle(message)}>
      <h2 className="text-heading">{stepTitle(message)}</h2>
      <p className="term mt-1">
        {message.channel === 'front'
          ? 'Front channel: it passed through a browser.'
          : 'Back channel: server to server, no browser saw it.'}{' '}
        Answered in {(message.duration / 1000).toFixed(1)} ms.
      </p>
      <h3 className="reader-half">The request</h3>
      <p className="value reader-first">
        <b>{method}</b> {pathOf(url)}
      </p>
      <p className="value text-graphite">Host: {new URL(url).host}</p>
      {lines([...explainedHeaders(message, message.headers), ...explainedRequest(message)])}
      <h3 className="reader-half">The answer</h3>
      <p className="value reader-first">
        <b>{status}</b> {headerOf(message.answerHeaders, 'content-type') ?? ''}
      </p>
      {lines([...explainedHeaders(message, message.answerHeaders), ...explainedAnswer(message)])}
      <BodyWords body={message.answerBody} />
      {Number.isFinite(expiresIn) && <Countdown until={message.time / 1000 + expiresIn * 1000} />}
      <Checks annotations={message.annotations} />
      <Proofs proofs={proofs} />
    </article>
  )
}

function BodyWords({ body }: { body: Body | null }) {
  if (body?.kind === 'page')
    return (
      <p className="mt-2">
        A page for a person: “{body.title}”, {body.length} bytes of HTML.
      </p>
    )
  if (body?.kind === 'bytes') {
    return (
      <p className="mt-2">
        {body.length} bytes of {body.mediaType}, SHA-256 <span className="value">{body.sha256.slice(0, 16)}…</span>
      </p>
    )
  }
  return body?.cut ? (
    <p className="mt-2">It was longer: {body.length} bytes, of which the first 16 kB are kept.</p>
  ) : null
}
