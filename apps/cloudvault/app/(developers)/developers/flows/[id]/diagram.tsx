import Link from 'next/link'
import { type Hop, LANES, type Row } from '#inspector/layout'
import type { Travelled } from '#inspector/who-has'
import { choose } from './address.ts'
import { Arrowheads, HopLines } from './hop-lines.tsx'
import { laneName } from './lane-name.ts'

type Props = { rows: readonly Row[]; chosen: string | null; client: string | null; value: Travelled | null }

/**
 * The sequence diagram: an ordered list whose every line is a link, with the arrow drawn behind its words. What a
 * screen reader reads, and what a phone shows, is the same list.
 */
export function Diagram({ rows, chosen, client, value }: Props) {
  const has = new Set(value?.places.map(({ party }) => party))
  return (
    <div className="diagram">
      <Arrowheads />
      <div className="lanes" aria-hidden="true">
        {LANES.map((lane) => (
          <span key={lane} data-has={has.has(lane) ? 'yes' : undefined}>
            {laneName(lane, client)}
          </span>
        ))}
      </div>
      <ol className="hops">
        {rows.map((row) =>
          row.kind === 'hole' ? (
            <li key={row.id} className="hole">
              Here {row.party === 'printmypics' ? 'PrintMyPics’ side' : 'a part of CloudVault’s side'} is missing: it
              was not there to tell.
            </li>
          ) : (
            <HopRow
              key={row.id}
              hop={row}
              client={client}
              isChosen={row.id === chosen}
              carries={value?.messageIds.includes(row.id) ?? false}
            />
          ),
        )}
      </ol>
    </div>
  )
}

type HopProps = { hop: Hop; client: string | null; isChosen: boolean; carries: boolean }

function HopRow({ hop, client, isChosen, carries }: HopProps) {
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
        <span className="hop-time">{seconds(after)}</span>
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
            {carries && <span className="hop-carries"> carries the value</span>}
          </span>
        </span>
      </Link>
    </li>
  )
}

function seconds(after: number): string {
  return `${(after / 1_000_000).toFixed(2)} s`
}
