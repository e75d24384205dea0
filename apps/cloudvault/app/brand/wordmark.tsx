import { LETTERS, MARK } from './outlines.ts'

/** The mark and the name of the house. */
export function Wordmark() {
  return (
    <span className="wordmark">
      <svg viewBox="0 0 32 32" width={28} height={28} aria-hidden="true" fill="none" stroke="currentColor">
        {MARK.map(({ d, width }) => (
          <path key={d} d={d} strokeWidth={width} />
        ))}
      </svg>
      <svg viewBox="0 0 121 26" width="121" height="26" role="img" aria-label="CloudVault">
        <path fill="currentColor" d={LETTERS} />
      </svg>
    </span>
  )
}
