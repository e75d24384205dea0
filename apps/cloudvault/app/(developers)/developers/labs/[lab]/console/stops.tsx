import type { Stop } from '#labs/what-stopped'

/** The checks that refused something in this run, in the words that they recorded themselves. */
export function Stops({ stops, isDone }: { stops: readonly Stop[]; isDone: boolean }) {
  return (
    <div className="console-stops">
      <h3>{isDone ? 'What was refused on the way' : 'What stopped you'}</h3>
      <ul>
        {stops.map(({ words, cites, flow, message }) => (
          <li key={words} className="lab-check" data-verdict="refused">
            <a href={`/developers/flows/${flow}?message=${message}`}>{words}</a>, <cite>{cites}</cite>
          </li>
        ))}
      </ul>
    </div>
  )
}
