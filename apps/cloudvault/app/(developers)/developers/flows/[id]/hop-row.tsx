import Link from 'next/link'
import { type Hop, LANES } from '#inspector/layout'
import { choose } from './address.ts'
import { HopLines } from './hop-lines.tsx'
import { laneName } from './lane-name.ts'

type Props = { hop: Hop; client: string | null; isChosen?: boolean; carries?: boolean }

/** One arrow and its answer: a link to the message, with the lines drawn behind its words. */
export function HopRow({ hop, client, isChosen = false, carries = false }: Props) {
  const { message, title, line, from, to, times, answer, after, refused } = hop
  return (
    <li className="hop" data-channel={message.channel} data-refused={refused ? 'yes' : undefined}>
      <HopLines hop={hop} />
      <Link
        data-hop
        className="hop-link"
        href={choose({ message: hop.id })}
        prefetch={false}
        scroll={false}
        aria-current={isChosen ? 'true' : undefined}
        data-carries={carries ? 'yes' : undefined}
      >
        <span className="hop-time">
          {seconds(after)}
          {carries && <span className="hop-carries"> has it</span>}
        </span>
        <span className={`hop-words span-${Math.min(from, to)}-${Math.max(from, to)}`}>
          <span className="hop-title">
            {refused && <span aria-hidden="true">✕ </span>}
            {title}
            {times > 1 && <span className="hop-times"> × {times}</span>}
          </span>
          <span className="hop-ends">
            {laneName(LANES[from] ?? 'browser', client)} → {laneName(LANES[to] ?? 'browser', client)}, {message.channel}{' '}
            channel
          </span>
          <span className="hop-line">
            {line}
            {answer && <span className="hop-answer"> ⇠ {answer.words}</span>}
          </span>
        </span>
      </Link>
    </li>
  )
}

function seconds(after: number): string {
  return `${(after / 1_000_000).toFixed(2)} s`
}
