/** A number of seconds as a person would say it: whole units, the largest that fits. */
const UNITS: readonly [string, number][] = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
]

export function inWords(seconds: number): string {
  const [unit, size] = UNITS.find(([, length]) => seconds >= length) ?? ['second', 1]
  return counted(Math.round(seconds / size), unit)
}

/** "1 photo", "47 photos", "no photos". */
export function counted(number: number, thing: string): string {
  if (number === 0) return `no ${thing}s`
  return `${number.toLocaleString('en')} ${thing}${number === 1 ? '' : 's'}`
}
