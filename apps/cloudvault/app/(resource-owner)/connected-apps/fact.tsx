import type { ReactNode } from 'react'

/** One fact about a connection, under its word. */
export function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt className="term">{term}</dt>
      <dd>{children}</dd>
    </div>
  )
}
