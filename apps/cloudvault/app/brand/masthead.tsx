import type { ReactNode } from 'react'
import { configuration } from '#configuration'
import { Wordmark } from './wordmark.tsx'

/** The head of every page: the house's name and address, and what the room puts beside it. */
export function Masthead({ children }: { children?: ReactNode }) {
  return (
    <header className="page pt-5">
      <div className="flex flex-wrap items-center justify-between gap-x-8 gap-y-3 pb-4">
        <a href="/" className="flex flex-wrap items-baseline gap-x-4 no-underline">
          <Wordmark />
          <span className="value text-graphite max-sm:hidden">{new URL(configuration().issuer).host}</span>
        </a>
        {children}
      </div>
      <div className="scale" aria-hidden="true" />
    </header>
  )
}
