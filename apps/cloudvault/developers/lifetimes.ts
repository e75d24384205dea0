/** How long things live, in seconds: what a developer may choose without asking anybody, and what is usual. */
export const LIFETIMES = {
  code_ttl: { label: 'Authorization code', usual: 60, least: 10, most: 600 }, // RFC 6749 §4.1.2: ten minutes at most
  access_token_ttl: { label: 'Access token', usual: 3600, least: 60, most: 86_400 },
  refresh_token_idle_ttl: { label: 'Refresh token, unused', usual: 2_592_000, least: 3600, most: 7_776_000 },
  refresh_token_absolute_ttl: { label: 'Connection, used or not', usual: 7_776_000, least: 3600, most: 31_536_000 }, // RFC 9700 §2.2.2
} as const

export type Lifetime = keyof typeof LIFETIMES

export const ALL_LIFETIMES = Object.keys(LIFETIMES) as Lifetime[]

/** Null: may be chosen. Otherwise the reason, for a person. */
export function whyNotLifetime(name: Lifetime, text: string): string | null {
  const { least, most } = LIFETIMES[name]
  const fits = /^\d{1,9}$/.test(text) && Number(text) >= least && Number(text) <= most
  return fits ? null : `must be whole seconds, from ${least} (${inWords(least)}) to ${most} (${inWords(most)})`
}

const UNITS = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
] as const

/** 5400: "90 minutes". The largest unit that leaves no remainder. */
export function inWords(seconds: number): string {
  const [unit, length] = UNITS.find(([, size]) => seconds % size === 0 && seconds >= size) ?? UNITS[3]
  const count = seconds / length
  return `${count} ${unit}${count === 1 ? '' : 's'}`
}
