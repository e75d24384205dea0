import { sql } from './database.ts'

/** An owner by e-mail address, new or with a new name and password; its id. */
export async function saveOwner(email: string, name: string, passwordHash: string): Promise<string> {
  const [row] = await sql<{ id: string }>`
    INSERT INTO owner (email, name, password_hash) VALUES (${email}, ${name}, ${passwordHash})
    ON CONFLICT (email) DO UPDATE SET name = excluded.name, password_hash = excluded.password_hash RETURNING id`
  if (!row) throw new Error('an upsert returns its row')
  return row.id
}
