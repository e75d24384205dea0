import { answerLines, type HttpLine, type HttpText, questionLines } from '#learn/http-lines'
import type { RecordedMessage } from '#learn/message'
import { MESSAGES, type MessageName, type Named, newest } from '#learn/message-names'
import { EXAMPLE } from '#learn/recorded'
import { Moment } from '../../../brand/moment.tsx'
import type { Desk } from './desk.ts'

/** A message of the dance: the learner's own where there is one, otherwise a recorded one that says so. */
export function HttpFigure({ message: name, desk }: { message: string; desk: Desk }) {
  const known = name as MessageName
  const named: Named = MESSAGES[known]
  const theirs = newest(known, desk.messages)
  const message = theirs ?? EXAMPLE.messages[known]
  if (!message) throw new Error(`no message is called ${name}`)
  return (
    <figure className="lesson-figure" data-own={theirs ? 'yes' : 'no'}>
      <figcaption className="figure-caption">
        <strong>{named.title}</strong> <Whose message={theirs} canBeOwn={desk.recording && !named.ofNoFlow} />
      </figcaption>
      <div className="wire">
        <Half label="Request" text={questionLines(message)} />
        <Half label="Answer" text={answerLines(message)} />
      </div>
      <p className="figure-foot">
        {CHANNELS[message.channel]} Parameters are decoded and one to a line; secrets are cut after ten characters.
      </p>
    </figure>
  )
}

const CHANNELS = {
  front: 'Front channel: it passed through a browser.',
  back: 'Back channel: server to server, no browser saw it.',
}

function Whose({ message, canBeOwn }: { message: RecordedMessage | null; canBeOwn: boolean }) {
  if (message) {
    return (
      <a className="figure-own" href={`/developers/flows/${message.flow}`}>
        from your own flow, <Moment at={new Date(message.time / 1000)} />
      </a>
    )
  }
  return (
    <span>
      an example, recorded on {EXAMPLE.recordedOn}
      {canBeOwn && '; yours stands here after you have tried it'}
    </span>
  )
}

function Half({ label, text }: { label: string; text: HttpText }) {
  return (
    <div className="wire-half">
      <p className="wire-label">{label}</p>
      <pre>
        <code>
          <Block lines={text.first} />
          <Block lines={text.headers} />
          <Block lines={text.body} />
        </code>
      </pre>
    </div>
  )
}

function Block({ lines }: { lines: readonly HttpLine[] }) {
  if (lines.length === 0) return null
  const numbered = lines.map((line, number) => ({ ...line, number }))
  return (
    <span className="wire-block">
      {numbered.map(({ number, before, name, value }) => (
        <span key={number} className="wire-line">
          {before}
          <b>{name}</b>
          {value}
          {'\n'}
        </span>
      ))}
    </span>
  )
}
