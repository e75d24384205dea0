import type { OwnerRecord } from '#oauth/id-token'
import { sql } from './database.ts'

/** What an id_token may say of an owner. */
export async function findOwnerById(id: string): Promise<OwnerRecord | null> {
  const [row] = await sql<OwnerRecord>`SELECT id, name, email FROM owner WHERE id = ${id}`
  return row ?? null
}
