/** Length is what counts; rules about digits and signs make passwords that are harder to keep and no harder to guess. */
export const SHORTEST = 12
const LONGEST = 200

/** Why this cannot be the new password, or null. */
export function refusedPassword(current: string, wanted: string): 'short' | 'long' | 'same' | null {
  const length = [...wanted].length
  if (length < SHORTEST) return 'short'
  if (length > LONGEST) return 'long'
  return wanted.normalize('NFKC') === current.normalize('NFKC') ? 'same' : null
}
