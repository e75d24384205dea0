import type { Words } from '#learn/en/words'
import { answerLines, type HttpLine, type HttpText, questionLines } from '#learn/http-lines'
import type { RecordedMessage } from '#learn/message'
import { MESSAGES, type MessageName, type Named, newest } from '#learn/message-names'
import { EXAMPLE } from '#learn/recorded'
import { Moment } from '../../../brand/moment.tsx'
import type { Desk } from './desk.ts'
import { Said } from './said.tsx'
import { wordsHere } from './words-here.ts'

/** A message of the dance: the learner's own where there is one, otherwise a recorded one that says so. */
export async function HttpFigure({ message: name, desk }: { message: string; desk: Desk }) {
  const { figures, messages } = (await wordsHere()).words
  const known = name as MessageName
  const named: Named = MESSAGES[known]
  const theirs = newest(known, desk.messages)
  const message = theirs ?? EXAMPLE.messages[known]
  if (!message) throw new Error(`no message is called ${name}`)
  return (
    <figure className="lesson-figure" data-own={theirs ? 'yes' : 'no'}>
      <figcaption className="figure-caption">
        <strong>{messages[known]}</strong>{' '}
        <Whose message={theirs} canBeOwn={desk.recording && !named.ofNoFlow} figures={figures} />
      </figcaption>
      <div className="wire">
        <Half label={figures.asked} text={questionLines(message, figures)} />
        <Half label={figures.answered} text={answerLines(message, figures)} />
      </div>
      <p className="figure-foot">
        {figures.channels[message.channel]} {figures.foot}
      </p>
    </figure>
  )
}

type Origin = { message: RecordedMessage | null; canBeOwn: boolean; figures: Words['figures'] }

function Whose({ message, canBeOwn, figures }: Origin) {
  if (message) {
    return (
      <a className="figure-own" href={`/developers/flows/${message.flow}`}>
        <Said words={figures.own} when={<Moment at={new Date(message.time / 1000)} />} />
      </a>
    )
  }
  return (
    <span>
      <Said words={canBeOwn ? figures.exampleForNow : figures.example} day={EXAMPLE.recordedOn} />
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
