import { destinationOf } from '../client-home.ts'

/** The three who take part, and what passes between them. The text says the same as the drawing. */
export function WhoTalksToWhom({
  clientName,
  redirectUri,
  host,
}: {
  clientName: string
  redirectUri: string
  host: string
}) {
  const app = clientName.length > 18 ? `${clientName.slice(0, 17)}…` : clientName
  return (
    <figure>
      <svg viewBox="0 0 360 232" className="drawing w-full" role="img" aria-labelledby="drawing-title drawing-text">
        <title id="drawing-title">Who talks to whom</title>
        <desc id="drawing-text">
          Your browser gives your password to CloudVault and to nobody else. If you approve, it carries a short code to{' '}
          {clientName}, which fetches your photos from CloudVault with a key of its own.
        </desc>
        <g className="thin">
          <path d="M128 60 L74 138" markerEnd="url(#tip)" />
          <path d="M232 60 L286 138" strokeDasharray="5 4" markerEnd="url(#tip)" />
          <path d="M136 186 H226" markerEnd="url(#tip)" />
          <path d="M226 174 H136" markerEnd="url(#tip)" />
        </g>
        <marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto">
          <path d="M0 0.5 L7.5 4 L0 7.5" fill="none" stroke="currentColor" />
        </marker>
        <Place x={124} y={8} width={112} name="Your browser" />
        <Place x={4} y={148} width={128} name="CloudVault" at={host} ours />
        <Place x={230} y={148} width={126} name={app} at={destinationOf(redirectUri).replace(/^https?:\/\//, '')} />
        <g className="words">
          <text x={90} y={88} textAnchor="end">
            <tspan x={90}>your password</tspan>
            <tspan x={90} dy={15}>
              goes only here
            </tspan>
          </text>
          <text x={272} y={88}>
            <tspan x={272}>your yes,</tspan>
            <tspan x={272} dy={15}>
              as a short code
            </tspan>
          </text>
          <text x={181} y={166} textAnchor="middle">
            a key
          </text>
          <text x={181} y={202} textAnchor="middle">
            photos
          </text>
        </g>
      </svg>
    </figure>
  )
}

type PlaceProps = { x: number; y: number; width: number; name: string; at?: string; ours?: boolean }

function Place({ x, y, width, name, at, ours }: PlaceProps) {
  const middle = x + width / 2
  return (
    <g>
      <rect className={ours ? 'place ours' : 'place'} x={x} y={y} width={width} height={52} />
      <text className={ours ? 'name ours' : 'name'} x={middle} y={y + (at ? 23 : 31)} textAnchor="middle">
        {name}
      </text>
      {at && (
        <text className={ours ? 'at ours' : 'at'} x={middle} y={y + 40} textAnchor="middle">
          {at.length > 19 ? `${at.slice(0, 18)}…` : at}
        </text>
      )}
    </g>
  )
}
