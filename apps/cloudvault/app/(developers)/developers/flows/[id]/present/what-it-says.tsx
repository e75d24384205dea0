import { opened } from '#inspector/opened'
import type { Screen } from '#inspector/screens'
import type { Place } from './place.ts'

const SIGN = { kept: '✓ Kept', refused: '✗ Refused', changed: '↻ Changed' } as const

/** Parameters and checks, large. A value in full stands in the page only when secrets are shown. */
export function WhatItSays({ screen, secrets }: { screen: Screen; secrets: Place['secrets'] }) {
  const { parameters, annotations, message } = screen
  const shown = (value: string) => shortened(secrets === 'shown' ? opened(value, message) : value)
  return (
    <>
      {parameters.length > 0 && (
        <dl className="presenter-says">
          {parameters.map(([name, value], nth) => (
            <div key={`${name} ${nth.toString()}`}>
              <dt>{name}</dt>
              <dd>{shown(value)}</dd>
            </div>
          ))}
        </dl>
      )}
      {annotations.length > 0 && (
        <ul className="presenter-checks">
          {annotations.map(({ verdict, words, cites }) => (
            <li key={words} data-verdict={verdict}>
              <b>{SIGN[verdict]}:</b> {words} <span className="text-graphite">{cites}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

/** A list of photographs is not read aloud. */
function shortened(value: string): string {
  return value.length > 160 ? `${value.slice(0, 160)} …` : value
}
