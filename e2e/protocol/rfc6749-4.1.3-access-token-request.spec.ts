import { codeOnly, fleeting, native, query, rival, web } from './cast/clients.ts'
import { expect, test } from './cast/play.ts'

test.describe('RFC 6749 §4.1.3 — the access token request', () => {
  test('a code is redeemed by the client it was issued to', async ({ alice }) => {
    expect((await web.redeems(await alice.grants(web))).status).toBe(200)
  })

  test('another client cannot spend it, and its owner still can', async ({ alice }) => {
    const grant = await alice.grants(web)
    expect(await rival.redeems(grant)).toBeRefusedWith('invalid_grant')
    expect((await web.redeems(grant)).status).toBe(200)
  })

  test('a public client cannot spend a confidential client\u2019s code by naming it', async ({ alice }) => {
    const grant = await alice.grants(web)
    expect(await native.redeems(grant, { client_id: web.id })).toBeRefusedWith('invalid_client')
  })

  test('redirect_uri must be there when the authorization request carried it', async ({ alice }) => {
    const grant = await alice.grants(web)
    const answer = await web.redeems(grant, { redirect_uri: undefined })
    expect(answer.status).toBe(400)
    expect(['invalid_grant', 'invalid_request']).toContain(answer.json.error)
    expect((await web.redeems(grant)).status).toBe(200)
  })

  for (const redirectUri of ['http://127.0.0.1:9001/other', 'http://127.0.0.1:9001/cb/', 'http://evil.test/']) {
    test(`redirect_uri must be identical, not ${redirectUri}`, async ({ alice }) => {
      const answer = await web.redeems(await alice.grants(web), { redirect_uri: redirectUri })
      expect(answer).toBeRefusedWith('invalid_grant')
    })
  }

  test('redirect_uri with a query is compared whole', async ({ alice }) => {
    expect((await query.redeems(await alice.grants(query))).status).toBe(200)
    const shorter = { redirect_uri: 'http://127.0.0.1:9001/cb' }
    expect(await query.redeems(await alice.grants(query), shorter)).toBeRefusedWith('invalid_grant')
  })

  test('redirect_uri may be left out when the authorization request left it out', async ({ alice }) => {
    const grant = await alice.grants(codeOnly, { redirect_uri: undefined })
    expect((await codeOnly.redeems(grant)).status).toBe(200)
  })

  test('a missing code is invalid_request', async ({ alice }) => {
    expect(await web.redeems(await alice.grants(web), { code: undefined })).toBeRefusedWith('invalid_request')
  })

  for (const code of ['never-issued', 'cv_ac_'.repeat(50), 'ü', "' OR 1=1 --"]) {
    test(`an unknown code is invalid_grant: ${JSON.stringify(code).slice(0, 30)}`, async ({ alice }) => {
      expect(await web.redeems(await alice.grants(web), { code })).toBeRefusedWith('invalid_grant')
    })
  }

  test('a code does not outlive its lifetime', async ({ alice }) => {
    const grant = await alice.grants(fleeting)
    // A wrong verifier does not consume the code, so this asks the clock alone.
    const aged = Date.now() + 1_100
    await expect.poll(() => Date.now()).toBeGreaterThan(aged)
    expect(await fleeting.redeems(grant)).toBeRefusedWith('invalid_grant')
  })

  test('a code is not a refresh token, nor the other way round', async ({ alice }) => {
    const grant = await alice.grants(web)
    expect(await web.refreshes(grant.code)).toBeRefusedWith('invalid_grant')
    const tokens = (await web.redeems(grant)).tokens
    expect(await web.redeems({ ...grant, code: tokens.refresh_token })).toBeRefusedWith('invalid_grant')
  })
})
