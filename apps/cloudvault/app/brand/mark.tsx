/** An arcade of three vaults that is also a cloud, standing on the line of a plan chest. */
export function Mark({ size = 28 }: { size?: number }) {
  return (
    <svg viewBox="0 0 32 32" width={size} height={size} aria-hidden="true" fill="none" stroke="currentColor">
      <path strokeWidth="1.75" d="M3 24v-3.5a4.5 4.5 0 0 1 7-3.7V15a6.5 6.5 0 0 1 13 0v1.4a4.2 4.2 0 0 1 6 3.8V24" />
      <path
        strokeWidth="1.25"
        d="M13.2 24v-8.6a3.3 3.3 0 0 1 6.6 0V24M6 24v-3.2a1.6 1.6 0 0 1 3.2 0V24M23.4 24v-3.4a1.5 1.5 0 0 1 3 0V24"
      />
      <path strokeWidth="1.75" d="M1 24.9h30" />
      <path strokeWidth="1" d="M1 28h30" />
    </svg>
  )
}
