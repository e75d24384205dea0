const day = new Intl.DateTimeFormat('en-GB', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
})
const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'UTC' })

/** Lines under the day they happened on, in the order they came. The days are UTC's, as the page says. */
export function byDay<Line extends { at: Date }>(lines: readonly Line[]): { name: string; lines: Line[] }[] {
  const days: { name: string; lines: Line[] }[] = []
  for (const line of lines) {
    const name = day.format(line.at)
    const last = days.at(-1)
    if (last?.name === name) last.lines.push(line)
    else days.push({ name, lines: [line] })
  }
  return days
}

export function clock(at: Date): string {
  return time.format(at)
}
