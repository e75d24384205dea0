/** The small pictures asked for most, kept in memory: a store key never changes what it holds. */
const LIMIT = 48 * 1024 * 1024
const KEY = Symbol.for('cloudvault.warm-bytes')
type Warm = { entries: Map<string, Uint8Array>; size: number }
const home = globalThis as { [KEY]?: Warm }

function warm(): Warm {
  home[KEY] ??= { entries: new Map(), size: 0 }
  return home[KEY]
}

/** Reads through the memory; what was used longest ago makes room. */
export async function warmBytes(key: string, read: () => Promise<Uint8Array | null>): Promise<Uint8Array | null> {
  const memory = warm()
  const known = memory.entries.get(key)
  if (known) {
    memory.entries.delete(key)
    memory.entries.set(key, known)
    return known
  }
  const bytes = await read()
  if (bytes && bytes.length <= LIMIT / 16) remember(memory, key, bytes)
  return bytes
}

function remember(memory: Warm, key: string, bytes: Uint8Array): void {
  memory.size += bytes.length - (memory.entries.get(key)?.length ?? 0)
  memory.entries.set(key, bytes)
  for (const [oldest, entry] of memory.entries) {
    if (memory.size <= LIMIT) return
    memory.entries.delete(oldest)
    memory.size -= entry.length
  }
}
