const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })

/** When a photo was taken, as exactly as is known: midnight of New Year's Day stands for "some time in that year". */
export function taken(at: Date | null, exactly = false): string | null {
  if (!at) return null
  const onlyTheYear = at.getUTCMonth() === 0 && at.getUTCDate() === 1 && at.getTime() % 86_400_000 === 0
  return onlyTheYear || !exactly ? String(at.getUTCFullYear()) : day.format(at)
}

/** A day in the archive's book. */
export function onDay(at: Date): string {
  return day.format(at)
}

/** "1 photograph", "31 photographs". */
export function photographs(count: number): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? 'photograph' : 'photographs'}`
}
