import type { ReactNode } from 'react'
import { CopyButton } from './copy-button.tsx'

/** A term and a value that is there to be copied. */
export function ValueRow({ term, value }: { term: string; value: string }) {
  return (
    <Row term={term}>
      <code className="value">{value}</code>
      <CopyButton value={value} what={term} />
    </Row>
  )
}

/** A term and whatever is said of it. */
export function Row({ term, children }: { term: ReactNode; children: ReactNode }) {
  return (
    <div className="annex-row">
      <dt className="term">{term}</dt>
      <dd className="annex-value">{children}</dd>
    </div>
  )
}
