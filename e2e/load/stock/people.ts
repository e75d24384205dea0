import type pg from 'pg'
import { EVERYTHING, PHOTOGRAPHER, WEB } from './cast.ts'

export type People = { owners: string[]; photographer: string; photoId: string }

/** A few hundred owners with a session each, and the one whose photos are asked for. */
export async function settle(pool: pg.Pool): Promise<People> {
  const owners = await pool.query<{ id: string }>(
    `INSERT INTO owner (email, name, password_hash)
     SELECT 'owner-' || n || '@bench.test', 'Owner ' || n, 'nobody signs in with this' FROM generate_series(1, 256) AS n
     ON CONFLICT (email) DO UPDATE SET name = excluded.name RETURNING id`,
  )
  const photos = await pool.query<{ owner_id: string; id: string }>(
    'SELECT owner_id, photo.id FROM photo JOIN owner ON owner.id = owner_id WHERE email = $1 LIMIT 1',
    [PHOTOGRAPHER.email],
  )
  const [photo] = photos.rows
  if (!photo) throw new Error('the seed has made no photos')
  return { owners: owners.rows.map(({ id }) => id), photographer: photo.owner_id, photoId: photo.id }
}

/** What else lives in the tables: grants with a token of each kind, and as many photos; half of them the photographer's. */
export async function crowd(pool: pg.Pool, rows: number, people: People): Promise<void> {
  await pool.query(
    `WITH made AS (
       INSERT INTO "grant" (owner_id, client_id, scope, auth_time, expires_at)
       SELECT ($1::uuid[])[1 + n % cardinality($1::uuid[])], $2, $3, now(), now() + interval '90 days' FROM generate_series(1, $4::int) AS n
       RETURNING id
     ), access AS (
       INSERT INTO access_token (token_hash, grant_id, client_id, scope, expires_at)
       SELECT 'a' || md5(id::text) || '-crowded-in', id, $2, $3, now() + interval '1 hour' FROM made
     )
     INSERT INTO refresh_token (token_hash, grant_id, scope, expires_at)
     SELECT 'r' || md5(id::text) || '-crowded-in', id, $3, now() + interval '30 days' FROM made`,
    [people.owners, WEB.id, EVERYTHING, rows],
  )
  await pool.query(
    `INSERT INTO photo (owner_id, title, width, height, bytes, media_type, digest, store_key, created_at)
     SELECT CASE WHEN n % 2 = 0 THEN $1::uuid ELSE ($2::uuid[])[1 + n % cardinality($2::uuid[])] END,
            'Photo ' || n, 1200, 800, 100000, 'image/jpeg', md5(n::text), 'nowhere', now() - n * interval '1 minute'
     FROM generate_series(1, $3::int) AS n`,
    [people.photographer, people.owners, rows],
  )
  await pool.query('VACUUM ANALYZE')
}
