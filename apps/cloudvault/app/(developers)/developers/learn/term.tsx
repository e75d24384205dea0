import type { ReactNode } from 'react'

/** A word with an entry in the glossary. */
export function Term({ of, children }: { of: string; children: ReactNode }) {
  return (
    <a className="term-link" href={`/developers/learn/glossary#${of}`}>
      {children}
    </a>
  )
}
