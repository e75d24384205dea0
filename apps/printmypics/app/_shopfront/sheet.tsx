import type { ReactNode } from 'react'

/** A piece of paper on the counter. With `marks`, the printer has drawn where to cut. */
export function Sheet(props: { marks?: boolean; className?: string; children: ReactNode }) {
  return <div className={`sheet ${props.marks ? 'marked' : ''} ${props.className ?? ''}`}>{props.children}</div>
}
