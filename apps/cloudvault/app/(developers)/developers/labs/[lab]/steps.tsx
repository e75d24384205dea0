import { type Hop, LANES, type Row } from '#inspector/layout'
import { headerOf } from '#inspector/parameters'
import type { Message } from '#wire/message'
import { laneName } from '../../flows/[id]/lane-name.ts'

/** A diagram narrow enough to stand beside another one: the inspector's rows, each a way to its message. */
export function Steps({ flow, rows }: { flow: string | null; rows: readonly Row[] }) {
  if (!flow) return <p className="text-graphite">The recording of this run is not here any more.</p>
  return (
    <ol className="lab-steps">
      {rows.map((row) => row.kind === 'hop' && <Step key={row.id} flow={flow} hop={row} />)}
    </ol>
  )
}

function Step({ flow, hop }: { flow: string; hop: Hop }) {
  const { id, title, from, to, line, answer, refused, message, times } = hop
  const name = (lane: number) => {
    const party = LANES[lane] ?? 'browser'
    if (party === 'browser') return `${whoIn(message)}’s browser`
    return party === 'client' && isMallorys(message) ? 'Mallory' : laneName(party, null)
  }
  return (
    <li data-channel={message.channel} data-refused={refused ? 'yes' : undefined}>
      <a href={`/developers/flows/${flow}?message=${id}`}>
        {refused && <span aria-hidden="true">✕ </span>}
        {title}
        {times > 1 && ` × ${times}`}
      </a>
      <span className="lab-ends">
        {name(from)} → {name(to)}
      </span>
      <span className="value text-graphite">
        {line}
        {answer && ` ⇠ ${answer.words}`}
      </span>
      {message.annotations.map(({ words, verdict }) => (
        <span key={words} className="lab-check" data-verdict={verdict}>
          {words}
        </span>
      ))}
    </li>
  )
}

/** In a lab there may be two browsers, and each says whose it is. */
function whoIn({ headers }: Message): string {
  return headerOf(headers, 'user-agent')?.startsWith('Mallory') ? 'Mallory' : 'Alice'
}

/** In a lab she says who she is, so that a request of hers is told from one of the app. */
function isMallorys({ channel, headers }: Message): boolean {
  return channel === 'back' && headerOf(headers, 'user-agent') === 'Mallory'
}
