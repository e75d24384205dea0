import { native, rival, web } from './cast/clients.ts'
import { CLOUDVAULT, exchange, photoApi } from './cast/endpoints.ts'
import { expect, test } from './cast/play.ts'

test.describe('RFC 7009 §2.1 — the revocation request', () => {
  test('a revoked refresh token is dead, and so are the access tokens of its grant', async ({ alice }) => {
    const { access_token, refresh_token } = await alice.connects(web)
    expect((await web.revokes(refresh_token)).status).toBe(200)
    expect(await web.refreshes(refresh_token)).toBeRefusedWith('invalid_grant')
    expect(await photoApi('/photos', access_token)).toBeChallengedWith('invalid_token')
  })

  test('a revoked access token is dead', async ({ alice }) => {
    const { access_token } = await alice.connects(web)
    expect((await web.revokes(access_token)).status).toBe(200)
    expect(await photoApi('/photos', access_token)).toBeChallengedWith('invalid_token')
  })

  test('revoking one grant leaves another of the same owner and client alone', async ({ alice }) => {
    const one = await alice.connects(web)
    const other = await alice.connects(web)
    await web.revokes(one.refresh_token)
    expect((await photoApi('/photos', other.access_token)).status).toBe(200)
    expect((await web.refreshes(other.refresh_token)).status).toBe(200)
  })

  for (const hint of ['access_token', 'refresh_token', 'nonsense', '']) {
    test(`the hint "${hint}" may be wrong: every kind of token is searched`, async ({ alice }) => {
      const { access_token, refresh_token } = await alice.connects(web)
      await web.revokes(access_token, { token_type_hint: hint })
      expect((await photoApi('/photos', access_token)).status).toBe(401)
      await web.revokes(refresh_token, { token_type_hint: hint })
      expect(await web.refreshes(refresh_token)).toBeRefusedWith('invalid_grant')
    })
  }

  test('the client must authenticate, and a failure revokes nothing', async ({ alice }) => {
    const { access_token } = await alice.connects(web)
    const wrong = { headers: { authorization: 'Basic ZTJlLXdlYjp3cm9uZw==' } }
    expect(await web.revokes(access_token, {}, wrong)).toBeRefusedWith('invalid_client')
    expect((await photoApi('/photos', access_token)).status).toBe(200)
  })

  test('another client cannot revoke it', async ({ alice }) => {
    const { access_token, refresh_token } = await alice.connects(web)
    await rival.revokes(access_token)
    await rival.revokes(refresh_token)
    expect((await photoApi('/photos', access_token)).status).toBe(200)
    expect((await web.refreshes(refresh_token)).status).toBe(200)
  })

  test('a public client revokes by naming itself', async ({ alice }) => {
    const { access_token, refresh_token } = await alice.connects(native)
    expect((await native.revokes(refresh_token)).status).toBe(200)
    expect((await photoApi('/photos', access_token)).status).toBe(401)
  })

  test('a missing token is invalid_request', async () => {
    expect(await web.revokes('', { token: undefined })).toBeRefusedWith('invalid_request')
  })

  test('a repeated token is invalid_request', async () => {
    const body = new URLSearchParams('token=a&token=b')
    expect(await web.posts('/oauth2/revoke', body)).toBeRefusedWith('invalid_request')
  })
})

test.describe('RFC 7009 §2.2 — the revocation response', () => {
  test('success is 200 with a JSON body, which clients that parse it need', async ({ alice }) => {
    const answer = await web.revokes((await alice.connects(web)).refresh_token)
    expect(answer.status).toBe(200)
    expect(answer.header('content-type')).toMatch(/^application\/json/)
    expect(answer.json).toEqual({})
  })

  for (const token of ['never-issued', 'cv_rt_x', 'a.b.c', 'ü']) {
    test(`an unknown token is a success too: ${JSON.stringify(token)}`, async () => {
      expect((await web.revokes(token)).status).toBe(200)
    })
  }

  test('revoking twice is a success twice', async ({ alice }) => {
    const { refresh_token } = await alice.connects(web)
    await web.revokes(refresh_token)
    expect((await web.revokes(refresh_token)).status).toBe(200)
  })

  test('GET is 405: a token never travels in a URL', async () => {
    const answer = await exchange(`${CLOUDVAULT}/oauth2/revoke?token=x`)
    expect(answer.status).toBe(405)
    expect(answer.header('allow')).toContain('POST')
  })
})
