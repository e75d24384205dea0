import type { ReactNode } from 'react'
import type { Row } from '#inspector/compare'
import { pathOf } from '#inspector/parameters'
import { stepTitle } from '#inspector/step'
import type { Message } from '#wire/message'
import { Differences } from './differences.tsx'
import { VERDICT } from './verdict.ts'

type Props = { rows: readonly Row[]; left: ReactNode; right: ReactNode }

/** The steps of both, in order; what is the same is folded away. */
export function SideBySide({ rows, left, right }: Props) {
  const apart = rows.filter(({ verdict }) => verdict !== 'same').length
  return (
    <section aria-labelledby="steps" className="mt-10">
      <h2 id="steps" className="annex-section text-heading">
        {apart === 0 ? 'They went the same way' : `They part at ${apart} of ${rows.length} steps`}
      </h2>
      <dl className="mt-3 grid gap-x-8 gap-y-1 sm:grid-cols-2">
        <Side term="On the left" name={left} />
        <Side term="On the right" name={right} />
      </dl>
      <ol className="compare mt-6">
        {rows.map((row, nth) => (
          <Step key={row.left?.id ?? row.right?.id ?? nth} row={row} />
        ))}
      </ol>
    </section>
  )
}

function Side({ term, name }: { term: string; name: ReactNode }) {
  return (
    <div>
      <dt className="term">{term}</dt>
      <dd>{name}</dd>
    </div>
  )
}

function Step({ row }: { row: Row }) {
  const message = row.left ?? row.right
  if (!message) return null
  const { sign, words } = VERDICT[row.verdict]
  const { differences } = row
  return (
    <li className="compare-step" data-verdict={row.verdict}>
      <details open={row.verdict === 'different'}>
        <summary>
          <span className="compare-sign" aria-hidden="true">
            {sign}
          </span>
          <span className="min-w-0">
            <span className="block font-medium">{stepTitle(message)}</span>
            <span className="value text-graphite">
              {message.method} {pathOf(message.url)}
              {row.times > 1 && `, and ${row.times - 1} more like it`}
            </span>
          </span>
          <span className="compare-words">{words}</span>
        </summary>
        {differences.length > 0 ? <Differences differences={differences} /> : <Alone message={message} />}
      </details>
    </li>
  )
}

function Alone({ message: { status, channel } }: { message: Message }) {
  return (
    <p className="pb-4 ps-9 text-graphite">
      Answered with {status}, on the {channel} channel. The other flow has no such message.
    </p>
  )
}
