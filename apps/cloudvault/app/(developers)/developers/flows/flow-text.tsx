import { opened } from '#inspector/opened'
import { type Screen, screensOf } from '#inspector/screens'
import type { Gap, Message, Party } from '#wire/message'
import './flow-text.css'

const PARTY: Record<Party, string> = {
  browser: 'the browser',
  client: 'the client',
  'authorization-server': 'the authorization server',
  'photo-api': 'the API',
}

/** A flow as an ordered text: every request and every answer, folded until somebody wants to read it. */
export function FlowText({ messages, gaps }: { messages: readonly Message[]; gaps: readonly Gap[] }) {
  return (
    <>
      {gaps.map(({ party }, nth) => (
        <p key={`${party} ${nth.toString()}`} className="notice mt-4">
          The side of {party} is missing in this recording.
        </p>
      ))}
      <ol className="flow-text mt-6">
        {screensOf(messages).map((screen) => (
          <Arrow key={`${screen.message.id} ${screen.part}`} screen={screen} />
        ))}
      </ol>
    </>
  )
}

function Arrow({ screen }: { screen: Screen }) {
  const { message, from, to, title, line, more, parameters, annotations } = screen
  const says = parameters.length + annotations.length
  const head = (
    <>
      <span className="block font-medium">{title}</span>
      <span className="value">{line}</span>
      <span className="block text-note text-graphite">
        {message.channel === 'front' ? 'Front channel' : 'Back channel'}, {PARTY[from]} to {PARTY[to]}
        {more > 0 && `, and ${more} more like it`}
      </span>
    </>
  )
  return (
    <li data-channel={message.channel} data-part={screen.part}>
      {says === 0 ? (
        head
      ) : (
        <details>
          <summary>{head}</summary>
          <Said screen={screen} />
        </details>
      )}
    </li>
  )
}

function Said({ screen: { parameters, annotations, message } }: { screen: Screen }) {
  return (
    <>
      <dl className="mt-2">
        {parameters.map(([name, value], nth) => (
          <div key={`${name} ${nth.toString()}`} className="annex-row">
            <dt className="term value">{name}</dt>
            <dd className="value">{opened(value, message)}</dd>
          </div>
        ))}
      </dl>
      {annotations.map(({ words, cites, verdict }) => (
        <p key={words} className="mt-2">
          <b className="capitalize">{verdict}:</b> {words} <span className="text-graphite">{cites}</span>
        </p>
      ))}
    </>
  )
}
