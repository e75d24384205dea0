/** The least SQL that each operation can be right with: one statement, one durable commit where it writes. */
export const STATEMENTS = {
  issue: `INSERT INTO access_token (token_hash, client_id, scope, issued_at, expires_at)
    VALUES ($1, $2, $3, now(), now() + interval '1 hour')`,

  redeem: `WITH code AS (
      UPDATE authorization_code c SET consumed_at = now() FROM "grant" g
      WHERE code_hash = $1 AND consumed_at IS NULL AND c.expires_at > now() AND c.client_id = $2 AND redirect_uri = $3
        AND code_challenge = $4 AND g.id = grant_id AND revoked_at IS NULL
      RETURNING grant_id, c.client_id, scope
    ), access AS (
      INSERT INTO access_token (token_hash, grant_id, client_id, scope, issued_at, expires_at)
      SELECT $5, grant_id, client_id, scope, now(), now() + interval '1 hour' FROM code
    ), refresh AS (
      INSERT INTO refresh_token (token_hash, grant_id, scope, issued_at, expires_at)
      SELECT $6, grant_id, scope, now(), now() + interval '30 days' FROM code
    ) SELECT scope FROM code`,

  refresh: `WITH parent AS (
      UPDATE refresh_token r SET consumed_at = now() FROM "grant" g
      WHERE token_hash = $1 AND consumed_at IS NULL AND r.expires_at > now() AND g.id = grant_id AND g.client_id = $2
        AND revoked_at IS NULL
      RETURNING grant_id, client_id, r.scope
    ), successor AS (
      INSERT INTO refresh_token (token_hash, grant_id, parent_hash, scope, issued_at, expires_at)
      SELECT $3, grant_id, $1, scope, now(), now() + interval '30 days' FROM parent
    ), access AS (
      INSERT INTO access_token (token_hash, grant_id, client_id, scope, issued_at, expires_at)
      SELECT $4, grant_id, client_id, scope, now(), now() + interval '1 hour' FROM parent
    ) SELECT scope FROM parent`,

  introspect: `SELECT t.client_id, t.scope, t.issued_at, t.expires_at, g.owner_id
    FROM access_token t LEFT JOIN "grant" g ON g.id = t.grant_id
    WHERE token_hash = $1 AND t.revoked_at IS NULL AND t.expires_at > now() AND g.revoked_at IS NULL`,

  revoke: `UPDATE access_token SET revoked_at = now() WHERE token_hash = $1 AND client_id = $2 AND revoked_at IS NULL`,

  userinfo: `SELECT o.id, o.name, o.email, t.scope
    FROM access_token t JOIN "grant" g ON g.id = t.grant_id JOIN owner o ON o.id = g.owner_id
    WHERE token_hash = $1 AND t.revoked_at IS NULL AND t.expires_at > now() AND g.revoked_at IS NULL`,

  photos: `SELECT p.id, title, width, height, bytes, media_type, taken_at, p.created_at, album_ids
    FROM access_token t JOIN "grant" g ON g.id = t.grant_id, LATERAL (
      SELECT * FROM photo WHERE photo.owner_id = g.owner_id ORDER BY created_at DESC, id DESC LIMIT 31) p
    WHERE token_hash = $1 AND t.revoked_at IS NULL AND t.expires_at > now() AND g.revoked_at IS NULL
      AND 'read_photos' = ANY(t.scope)`,

  thumbnail: `SELECT digest, p.created_at, store_key
    FROM access_token t JOIN "grant" g ON g.id = t.grant_id JOIN photo p ON p.owner_id = g.owner_id
    WHERE token_hash = $1 AND t.revoked_at IS NULL AND t.expires_at > now() AND g.revoked_at IS NULL
      AND 'read_photos' = ANY(t.scope) AND p.id = $2`,

  authorize: `WITH person AS (
      SELECT s.owner_id, handle, auth_time FROM session s JOIN consent c ON c.owner_id = s.owner_id
      WHERE id_hash = $1 AND expires_at > now() AND client_id = $2 AND scope @> $3
    ), approved AS (
      INSERT INTO "grant" (owner_id, client_id, scope, session_handle, auth_time, created_at, expires_at)
      SELECT owner_id, $2, $3, handle, auth_time, now(), now() + interval '90 days' FROM person RETURNING id
    ) INSERT INTO authorization_code (code_hash, grant_id, client_id, redirect_uri, code_challenge, expires_at)
      SELECT $4, id, $2, $5, $6, now() + interval '1 minute' FROM approved RETURNING grant_id`,
} as const
