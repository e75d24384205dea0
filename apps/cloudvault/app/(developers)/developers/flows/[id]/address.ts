type Choice = { message?: string | null; view?: string | null; value?: string | null }

/** The address of this page with something else chosen. */
export function choose(choice: Choice): string {
  const chosen = Object.entries(choice).filter((pair): pair is [string, string] => Boolean(pair[1]))
  return `?${new URLSearchParams(chosen)}`
}
