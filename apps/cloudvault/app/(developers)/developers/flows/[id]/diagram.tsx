import { LANES, type Row } from '#inspector/layout'
import type { Travelled } from '#inspector/who-has'
import type { Message } from '#wire/message'
import { Arriving } from './arriving.tsx'
import { Arrowheads } from './hop-lines.tsx'
import { HopRow } from './hop-row.tsx'
import { laneName } from './lane-name.ts'

type Props = {
  rows: readonly Row[]
  chosen: string | null
  client: string | null
  value: Travelled | null
  /** The flow whose next messages are drawn as they come; a file that somebody opened has none. */
  live?: { flow: string; messages: readonly Message[] }
}

/**
 * The sequence diagram: an ordered list whose every line is a link, with the arrow drawn behind its words. What a
 * screen reader reads, and what a phone shows, is the same list.
 */
export function Diagram({ rows, chosen, client, value, live }: Props) {
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
        {live && (
          <Arriving flow={live.flow} tail={tailOf(live.messages)} start={live.messages[0]?.time ?? 0} client={client} />
        )}
      </ol>
    </div>
  )
}

/** What the next message may be an answer to. Its values are nobody's business there. */
function tailOf(messages: readonly Message[]): Message[] {
  return messages.slice(-TAIL).map((message) => ({ ...message, headers: [], body: null, secrets: [] }))
}

const TAIL = 4
