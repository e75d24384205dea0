import { rival, web } from './cast/clients.ts'
import { photoApi } from './cast/endpoints.ts'
import { expect, test } from './cast/play.ts'

test.describe('RFC 6749 §4.1.2 — a code is used once', () => {
  test('a replay is invalid_grant and revokes what the first use brought', async ({ alice }) => {
    const grant = await alice.grants(web)
    const { access_token, refresh_token } = (await web.redeems(grant)).tokens
    expect(await web.redeems(grant)).toBeRefusedWith('invalid_grant')
    expect(await photoApi('/photos', access_token)).toBeChallengedWith('invalid_token')
    expect(await web.refreshes(refresh_token)).toBeRefusedWith('invalid_grant')
  })

  test('a replay reaches the refreshed tokens of the family too', async ({ alice }) => {
    const grant = await alice.grants(web)
    const first = (await web.redeems(grant)).tokens
    const second = (await web.refreshes(first.refresh_token)).tokens
    await web.redeems(grant)
    expect(await photoApi('/photos', second.access_token)).toBeChallengedWith('invalid_token')
    expect(await web.refreshes(second.refresh_token)).toBeRefusedWith('invalid_grant')
  })

  test('a replay by another client revokes nothing', async ({ alice }) => {
    const grant = await alice.grants(web)
    const { access_token } = (await web.redeems(grant)).tokens
    expect(await rival.redeems(grant)).toBeRefusedWith('invalid_grant')
    expect((await photoApi('/photos', access_token)).status).toBe(200)
  })

  test('a replay with another verifier revokes nothing: the thief of a code cannot end the connection', async ({
    alice,
  }) => {
    const grant = await alice.grants(web)
    const { access_token } = (await web.redeems(grant)).tokens
    expect(await web.redeems(grant, { code_verifier: 'x'.repeat(43) })).toBeRefusedWith('invalid_grant')
    expect((await photoApi('/photos', access_token)).status).toBe(200)
  })

  test('a replay with another redirect URI revokes nothing', async ({ alice }) => {
    const grant = await alice.grants(web)
    const { access_token } = (await web.redeems(grant)).tokens
    const elsewhere = { redirect_uri: 'http://127.0.0.1:9001/other' }
    expect(await web.redeems(grant, elsewhere)).toBeRefusedWith('invalid_grant')
    expect((await photoApi('/photos', access_token)).status).toBe(200)
  })

  test('a replay leaves the owner\u2019s other grants alone', async ({ alice }) => {
    const other = await alice.connects(web)
    const grant = await alice.grants(web)
    await web.redeems(grant)
    await web.redeems(grant)
    expect((await photoApi('/photos', other.access_token)).status).toBe(200)
  })
})
