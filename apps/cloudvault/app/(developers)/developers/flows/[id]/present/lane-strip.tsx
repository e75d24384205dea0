import type { Screen } from '#inspector/screens'
import type { Party } from '#wire/message'

const LANES: readonly Party[] = ['browser', 'client', 'authorization-server', 'photo-api']

/** Who speaks to whom, for the last row of the room. */
export function LaneStrip({ screen, client }: { screen: Screen; client: string }) {
  const { from, to, message } = screen
  const names: Record<Party, string> = {
    browser: 'Owner’s browser',
    client,
    'authorization-server': 'CloudVault',
    'photo-api': 'Photo API',
  }
  const [start, end] = [LANES.indexOf(from) + 1, LANES.indexOf(to) + 1]
  const [left, right] = [Math.min(start, end), Math.max(start, end)]
  const channel = message.channel === 'front' ? 'front channel' : 'back channel'
  return (
    <div className="lane-strip">
      <p className="sr-only">
        {names[from]} to {names[to]}, on the {channel}.
      </p>
      {LANES.map((party) => (
        <span key={party} aria-hidden="true" className="lane" data-speaks={party === from || party === to}>
          {names[party]}
        </span>
      ))}
      <span
        aria-hidden="true"
        className="lane-arrow"
        data-channel={message.channel}
        data-way={end > start ? 'right' : 'left'}
        style={{ gridColumn: `${left} / ${right + 1}`, '--between': right - left + 1 } as React.CSSProperties}
      >
        <span>{channel}</span>
      </span>
    </div>
  )
}
