import { sql } from './database.ts'

/** "Last used" is for the owner to read, so it may lag: one write every few seconds, however many requests there were. */
const EVERY = 5_000
const KEY = Symbol.for('cloudvault.last-use')
type Use = { at: Date; address: string }
type Notes = { used: Map<string, Use>; timer: NodeJS.Timeout | null }
const home = globalThis as { [KEY]?: Notes }

function notes(): Notes {
  home[KEY] ??= { used: new Map(), timer: null }
  return home[KEY]
}

/** Notes that a token of this grant was used just now, and from where. */
export function noteUse(grantId: string, address: string): void {
  const { used, timer } = notes()
  used.set(grantId, { at: new Date(), address })
  if (timer) return
  notes().timer = setTimeout(() => void writeNotes(), EVERY).unref()
}

/** Writes what has been noted; called by the timer, and once more before the process ends. */
export async function writeNotes(): Promise<void> {
  const { used, timer } = notes()
  if (timer) clearTimeout(timer)
  home[KEY] = { used: new Map(), timer: null }
  if (used.size === 0) return
  const uses = [...used.values()]
  try {
    await sql`
      UPDATE "grant" SET last_used_at = noted.at, last_used_address = noted.address
      FROM unnest(${[...used.keys()]}::uuid[], ${uses.map(({ at }) => at)}::timestamptz[],
                  ${uses.map(({ address }) => address)}::text[]) AS noted(id, at, address)
      WHERE "grant".id = noted.id AND (last_used_at IS NULL OR last_used_at < noted.at)`
  } catch {
    // The database is away: what the owner reads is a little older, and nothing else is lost.
  }
}
