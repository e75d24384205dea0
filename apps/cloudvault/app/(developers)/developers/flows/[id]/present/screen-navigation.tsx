import { Keys } from './keys.tsx'
import { addressOf, type Place } from './place.ts'

/** Links, so that the talk goes on without scripts; the keys press them. */
export function ScreenNavigation({ place }: { place: Place }) {
  const to = (step: number) => addressOf({ ...place, step })
  return (
    <nav aria-label="Screens" className="presenter-navigation">
      <Way place={place} step={place.step - 1} rel="prev" href={to(place.step - 1)}>
        ← Back
      </Way>
      <Keys place={place} />
      <Way place={place} step={place.step + 1} rel="next" href={to(place.step + 1)}>
        Next →
      </Way>
    </nav>
  )
}

type WayProps = { place: Place; step: number; rel: 'prev' | 'next'; href: string; children: string }

function Way({ place, step, rel, href, children }: WayProps) {
  if (step < 1 || step > place.last)
    return <span className="button presenter-end">{rel === 'next' ? 'The end' : 'The start'}</span>
  return (
    <a className="button" rel={rel} data-key={rel} href={href}>
      {children}
    </a>
  )
}
