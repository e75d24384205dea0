import type { Hop } from '#inspector/layout'

/** The middle of a lane, from the left edge: four lanes share the width. */
const middle = (lane: number) => `${12.5 + lane * 25}%`
const [TURN, REQUEST, ANSWER] = [10, 30, 58]

/** The heads that all arrows share. */
export function Arrowheads() {
  return (
    <svg className="arrowheads" aria-hidden="true" focusable="false">
      <defs>
        <marker id="head" viewBox="0 0 8 8" refX="7.5" refY="4" markerWidth="8" markerHeight="8" orient="auto">
          <path d="M0 0.5 L7.5 4 L0 7.5 Z" />
        </marker>
        <marker id="open-head" viewBox="0 0 8 8" refX="7.5" refY="4" markerWidth="8" markerHeight="8" orient="auto">
          <path d="M0.5 0.5 L7.5 4 L0.5 7.5" className="open-head" />
        </marker>
      </defs>
    </svg>
  )
}

/**
 * One hop as lines. Front channel: double, because it passes through a person's browser; back channel: one heavy line.
 * A redirect comes in from the server that sent it, turns in the browser, and goes on as the request it causes.
 */
export function HopLines({ hop: { from, to, sentBy, answer, message } }: { hop: Hop }) {
  const isFront = message.channel === 'front'
  return (
    <svg className="hop-lines" aria-hidden="true" focusable="false">
      {sentBy !== null && (
        <>
          <line className="redirect" x1={middle(sentBy)} x2={middle(from)} y1={TURN} y2={TURN} />
          <line className="redirect" x1={middle(from)} x2={middle(from)} y1={TURN} y2={REQUEST} />
          <circle className="turn" cx={middle(from)} cy={TURN} r="3.5" />
        </>
      )}
      {isFront && <line className="rail" x1={middle(from)} x2={middle(to)} y1={REQUEST - 3} y2={REQUEST - 3} />}
      <line className="request" x1={middle(from)} x2={middle(to)} y1={REQUEST} y2={REQUEST} markerEnd="url(#head)" />
      {answer && (
        <line
          className="answer"
          x1={middle(to)}
          x2={middle(from)}
          y1={ANSWER}
          y2={ANSWER}
          markerEnd="url(#open-head)"
        />
      )}
    </svg>
  )
}
