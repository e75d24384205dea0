import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hashOf } from '#oauth/opaque-token'
import { closeDatabase, sql } from '#storage/database'
import { anOwner, ask, aToken, openVault } from './photo-rehearsal.ts'

let vault: Awaited<ReturnType<typeof openVault>>
let token: string

beforeAll(async () => {
  vault = await openVault()
})
afterAll(async () => {
  await closeDatabase()
  await vault.close()
})

/** A living token, and what the photo API says after something has happened to it. */
async function after(happens: (hash: string) => Promise<unknown>): Promise<unknown> {
  token = await aToken(await anOwner(), 'read_photos')
  expect((await ask(token, '/me')).status).toBe(200)
  await happens(hashOf(token))
  const answer = await ask(token, '/me')
  return [answer.status, /error="(\w+)"/.exec(answer.headers.get('www-authenticate') ?? '')?.[1]]
}
const INVALID_TOKEN = [401, 'invalid_token']

describe('RFC 6750 §3.1 — invalid_token', () => {
  it('is what an unknown token is', async () =>
    expect(await after((hash) => sql`DELETE FROM access_token WHERE token_hash = ${hash}`)).toEqual(INVALID_TOKEN))
  it('is what an expired token is', async () =>
    expect(await after((hash) => sql`UPDATE access_token SET expires_at = now() WHERE token_hash = ${hash}`)).toEqual(
      INVALID_TOKEN,
    ))
  it('is what a revoked token is', async () =>
    expect(await after((hash) => sql`UPDATE access_token SET revoked_at = now() WHERE token_hash = ${hash}`)).toEqual(
      INVALID_TOKEN,
    ))
  it('is what a token of a grant that ended is', async () =>
    expect(
      await after(
        (hash) => sql`
          UPDATE "grant" SET revoked_at = now() FROM access_token WHERE id = grant_id AND token_hash = ${hash}`,
      ),
    ).toEqual(INVALID_TOKEN))
  it('is what a token for another resource is', async () =>
    expect(
      await after((hash) => sql`UPDATE access_token SET audience = '{https://other.test/}' WHERE token_hash = ${hash}`),
    ).toEqual(INVALID_TOKEN))
  it('is what a token bound to a key is without its proof (RFC 9449 §7.2)', async () =>
    expect(await after((hash) => sql`UPDATE access_token SET dpop_jkt = 'k' WHERE token_hash = ${hash}`)).toEqual(
      INVALID_TOKEN,
    ))
})
