import type { Message } from './message.ts'

/** What connects a message to others: the protocol's values in it, and the flow that its own party saw it in. */
function linksOf(message: Message): string[] {
  const own = message.recordedBy === 'printmypics' && message.flow ? [`flow:${message.flow}`] : []
  return [...message.keys, ...own]
}

/**
 * The other party's messages that belong to a flow: those that a chain of shared keys connects with ours. Whoever shows
 * a handle that is not theirs finds nothing in common, and so nothing at all.
 */
export function belonging(ours: readonly Message[], theirs: readonly Message[]): Message[] {
  const links = new Set(ours.flatMap((message) => message.keys))
  const found: Message[] = []
  let left = [...theirs]
  for (;;) {
    const next = left.filter((message) => linksOf(message).some((link) => links.has(link)))
    if (next.length === 0) return found
    found.push(...next)
    left = left.filter((message) => !next.includes(message))
    for (const link of next.flatMap(linksOf)) links.add(link)
  }
}

/** Both sides in the order of time. */
export function merge(ours: readonly Message[], theirs: readonly Message[], flow: string): Message[] {
  const joined = belonging(ours, theirs).map((message) => ({ ...message, flow }))
  return [...ours, ...joined].sort((one, other) => one.time - other.time || (one.id < other.id ? -1 : 1))
}
