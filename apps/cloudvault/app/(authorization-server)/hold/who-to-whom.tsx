type Props = { from: string; to: string; channel: string; goes: string }

/** The two who speak, and the way their words take. The text says the same as the drawing. */
export function WhoToWhom({ from, to, channel, goes }: Props) {
  return (
    <figure className="max-w-prose">
      <svg viewBox="0 0 360 84" className="drawing w-full" role="img" aria-labelledby="crossing-title">
        <title id="crossing-title">{`${from} to ${to}, ${channel}: ${goes}`}</title>
        <marker id="onward" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto">
          <path d="M0 0.5 L7.5 4 L0 7.5" fill="none" stroke="currentColor" />
        </marker>
        <g className="thin">
          <path d="M122 42 H236" strokeDasharray="5 4" markerEnd="url(#onward)" />
        </g>
        <rect className={placeOf(from)} x={4} y={16} width={114} height={52} />
        <text className={nameOf(from)} x={61} y={47} textAnchor="middle">
          {short(from)}
        </text>
        <rect className={placeOf(to)} x={242} y={16} width={114} height={52} />
        <text className={nameOf(to)} x={299} y={47} textAnchor="middle">
          {short(to)}
        </text>
        <g className="words">
          <text x={179} y={32} textAnchor="middle">
            {goes}
          </text>
          <text x={179} y={62} textAnchor="middle">
            {channel}
          </text>
        </g>
      </svg>
    </figure>
  )
}

/** The house whose page this is, is inked. */
function placeOf(name: string): string {
  return name === 'CloudVault' ? 'place ours' : 'place'
}

function nameOf(name: string): string {
  return name === 'CloudVault' ? 'name ours' : 'name'
}

function short(name: string): string {
  return name.length > 15 ? `${name.slice(0, 14)}…` : name
}
