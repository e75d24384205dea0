import type { Difference } from '#inspector/compare-messages'
import { VERDICT } from './verdict.ts'

const PART = { request: 'Request', check: 'Checks', answer: 'Answer' } as const

/** Parameter by parameter: its name, both values, and what that means. */
export function Differences({ differences }: { differences: readonly Difference[] }) {
  const parts = (['request', 'check', 'answer'] as const).filter((part) =>
    differences.some((each) => each.part === part),
  )
  return parts.map((part) => (
    <table key={part} className="compare-table">
      <caption className="term">{PART[part]}</caption>
      <colgroup>
        <col className="compare-name" />
        <col />
        <col />
        <col className="compare-mark" />
      </colgroup>
      <thead className="sr-only">
        <tr>
          <th scope="col">Name</th>
          <th scope="col">On the left</th>
          <th scope="col">On the right</th>
          <th scope="col">Verdict</th>
        </tr>
      </thead>
      <tbody>
        {differences
          .filter((each) => each.part === part)
          .map((each, nth) => (
            <Line key={`${each.name} ${nth.toString()}`} difference={each} />
          ))}
      </tbody>
    </table>
  ))
}

function Line({ difference: { name, left, right, verdict } }: { difference: Difference }) {
  const { sign, words } = VERDICT[verdict]
  return (
    <tr data-verdict={verdict}>
      <th scope="row" className="value">
        {name}
      </th>
      <Value side="Left" value={left} />
      <Value side="Right" value={right} />
      <td className="compare-verdict">
        <span aria-hidden="true">{sign} </span>
        {words}
      </td>
    </tr>
  )
}

function Value({ side, value }: { side: string; value: string | null }) {
  return (
    <td className="value" data-side={side}>
      {value ?? <span className="text-graphite">not there</span>}
    </td>
  )
}
