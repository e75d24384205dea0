import { sql } from './database.ts'

/** The keys to which these viewers' values are sealed. */
export async function publicKeysOf(viewerIds: readonly string[]): Promise<Map<string, string>> {
  const rows = await sql<{ id: string; public_key: string }>`
    SELECT id, public_key FROM wire_viewer WHERE id = ANY(${viewerIds}::text[])`
  return new Map(rows.map((row) => [row.id, row.public_key]))
}

/** A browser that is about to have messages. */
export async function saveViewers(viewers: readonly { id: string; publicKey: string }[]): Promise<void> {
  await sql`
    INSERT INTO wire_viewer (id, public_key)
    SELECT * FROM unnest(${viewers.map(({ id }) => id)}::text[], ${viewers.map(({ publicKey }) => publicKey)}::text[])
    ON CONFLICT (id) DO NOTHING`
}
