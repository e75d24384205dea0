import { LANES } from '#inspector/layout'
import { THEFT, type Travelled } from '#inspector/who-has'
import { choose } from './address.ts'
import { laneName } from './lane-name.ts'

type Props = { value: Travelled; client: string | null; message: string | null }

/** Who can read this now? Where a value really went, and what a thief in one of those places could do with it. */
export function WhoHas({ value, client, message }: Props) {
  const { name, thief, stoppedBy, cites } = THEFT[value.kind]
  return (
    <section className="who-has" aria-labelledby="who-has">
      <h2 id="who-has" className="text-heading">
        Who can read this {name} now?
      </h2>
      <p className="value mt-1">{value.mark}</p>
      <dl className="mt-3">
        {LANES.map((lane) => {
          const places = value.places.filter(({ party }) => party === lane)
          return (
            <div key={lane} className="who-place" data-has={places.length > 0 ? 'yes' : undefined}>
              <dt>{laneName(lane, client)}</dt>
              <dd>{places.length === 0 ? 'never saw it' : places.map(({ where }) => where).join('; ')}</dd>
            </div>
          )
        })}
      </dl>
      <p className="mt-3">{thief}</p>
      <p className="mt-1">
        {stoppedBy} <cite>{cites}</cite>
      </p>
      <p className="mt-3">
        <a href={choose({ message })}>Back to the message</a>
      </p>
    </section>
  )
}
