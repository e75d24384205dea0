import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { challengeOf } from '#oauth/pkce'
import { closeDatabase, sql } from '#storage/database'
import { ask, openVault } from './photo-rehearsal.ts'
import {
  aCode,
  aGrant,
  aRefreshToken,
  asks,
  aWebClient,
  isTakenBack,
  REDIRECT_URI,
  redeems,
  refreshes,
  takeBack,
} from './token-rehearsal.ts'

let vault: Awaited<ReturnType<typeof openVault>>
let web: string
let grant: string

beforeAll(async () => {
  vault = await openVault()
  web = await aWebClient()
  grant = await aGrant(web)
})
afterAll(async () => {
  await closeDatabase()
  await vault.close()
})

async function refused(answer: Response): Promise<unknown> {
  const { error } = await answer.json()
  return [answer.status, error]
}
const INVALID_GRANT = [400, 'invalid_grant']

describe('RFC 6749 §4.1.3 — a code at the token endpoint', () => {
  it('brings tokens to the client it was issued to', async () =>
    expect((await redeems(web, await aCode(web, grant))).status).toBe(200))
  it('brings another client nothing', async () =>
    expect(await refused(await redeems(await aWebClient(), await aCode(web, grant)))).toEqual(INVALID_GRANT))
  it('brings nothing with another redirect URI, registered or not', async () => {
    const redirect_uri = `${REDIRECT_URI}2`
    expect(await refused(await redeems(web, await aCode(web, grant), { redirect_uri }))).toEqual(INVALID_GRANT)
  })
  it('brings nothing with another verifier', async () => {
    const code_verifier = 'w'.repeat(43)
    expect(await refused(await redeems(web, await aCode(web, grant), { code_verifier }))).toEqual(INVALID_GRANT)
  })
  it('brings nothing with a verifier too short to be one, also where it hashes to the challenge', async () => {
    const code = await aCode(web, grant, { challenge: challengeOf('short') })
    expect(await refused(await redeems(web, code, { code_verifier: 'short' }))).toEqual(INVALID_GRANT)
  })
  it('brings nothing when a verifier comes with a code that has no challenge', async () => {
    const code = await aCode(web, grant, { challenge: null })
    expect(await refused(await redeems(web, code))).toEqual(INVALID_GRANT)
  })
  it('brings nothing after its minute', async () =>
    expect(await refused(await redeems(web, await aCode(web, grant, { lives: 0 })))).toEqual(INVALID_GRANT))
  it('brings nothing after the owner took the permission back', async () => {
    const gone = await aGrant(web)
    const code = await aCode(web, gone)
    await takeBack(gone)
    expect(await refused(await redeems(web, code))).toEqual(INVALID_GRANT)
  })
  it('brings tokens once, however many ask at once', async () => {
    const code = await aCode(web, await aGrant(web))
    const answers = await Promise.all(Array.from({ length: 20 }, () => redeems(web, code)))
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
  })
  it('takes back what the first use brought when it comes a second time', async () => {
    const own = await aGrant(web)
    const code = await aCode(web, own)
    const { access_token } = await (await redeems(web, code)).json()
    expect((await ask(access_token, '/me')).status).toBe(200)
    await redeems(web, code)
    expect((await ask(access_token, '/me')).status).toBe(401)
  })
})

describe('RFC 9700 §4.14.2 — a refresh token at the token endpoint', () => {
  it('brings new tokens to the client it was issued to', async () =>
    expect((await refreshes(web, await aRefreshToken(grant))).status).toBe(200))
  it('brings a stranger nothing for a token that was found', async () =>
    expect(await refused(await refreshes(await aWebClient(), await aRefreshToken(grant)))).toEqual(INVALID_GRANT))
  it('brings no more than the owner approved', async () =>
    expect(await refused(await refreshes(web, await aRefreshToken(grant), { scope: 'write_photos' }))).toEqual([
      400,
      'invalid_scope',
    ]))
  it('brings nothing after its use, and ends the family', async () => {
    const own = await aGrant(web)
    expect(await refused(await refreshes(web, await aRefreshToken(own, 11)))).toEqual(INVALID_GRANT)
    expect(await isTakenBack(own)).toBe(true)
  })
  it('refreshes nothing after the owner took the permission back', async () => {
    const gone = await aGrant(web)
    const token = await aRefreshToken(gone)
    await takeBack(gone)
    expect(await refused(await refreshes(web, token))).toEqual(INVALID_GRANT)
  })
  it('is no longer retried once its successor has been used', async () => {
    const own = await aGrant(web)
    const first = await aRefreshToken(own)
    const { refresh_token } = await (await refreshes(web, first)).json()
    expect((await refreshes(web, first)).status).toBe(200)
    await refreshes(web, refresh_token)
    expect(await refused(await refreshes(web, first))).toEqual(INVALID_GRANT)
  })
})

describe('RFC 6749 §2.3.1 — a client_id that no database can hold', () => {
  it('is an unknown client', async () =>
    expect(await refused(await asks('\0', { grant_type: 'refresh_token' }))).toEqual([401, 'invalid_client']))
})

describe('What the database knows', () => {
  it('leaves nothing in the database that opens anything', async () => {
    const code = await aCode(web, await aGrant(web))
    const { access_token, refresh_token } = await (await redeems(web, code)).json()
    const rows = await sql`
      SELECT 1 FROM access_token WHERE token_hash = ${access_token}
      UNION ALL SELECT 1 FROM refresh_token WHERE token_hash = ${refresh_token}
      UNION ALL SELECT 1 FROM authorization_code WHERE code_hash = ${code}`
    expect(rows).toHaveLength(0)
  })
})
