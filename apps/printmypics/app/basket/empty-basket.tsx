import { ButtonLink } from '#app/_shopfront/button.tsx'
import { PageFrame } from '#app/_shopfront/page-frame.tsx'

export function EmptyBasket() {
  return (
    <PageFrame title="Your basket" aside="Nothing in it yet. It creaks a little.">
      <svg viewBox="0 0 240 150" className="mb-8 w-full max-w-64" aria-hidden="true" focusable="false">
        <path d="M60 62C62 14 178 14 180 62" className="fill-none stroke-ink" strokeWidth="7" strokeLinecap="round" />
        <path d="M20 62h200l-20 80H40z" className="fill-tray stroke-ink" strokeWidth="5" strokeLinejoin="round" />
        <path d="M26 88h188M33 114h174M70 62l8 80M120 62v80M170 62l-8 80" className="stroke-ink" strokeWidth="2.5" />
      </svg>
      <ButtonLink href="/photos">Choose photos</ButtonLink>
    </PageFrame>
  )
}
