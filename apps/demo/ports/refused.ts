/** Ports every browser refuses to open (the "bad ports" of the Fetch standard), from 1024 up. */
const REFUSED = [
  1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 10080,
]

/** True when a page at this port could not be opened. */
export function isRefusedByBrowsers(port: number): boolean {
  return REFUSED.includes(port)
}
