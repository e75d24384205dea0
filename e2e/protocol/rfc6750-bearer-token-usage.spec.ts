import { fleeting, reader, web } from './cast/clients.ts'
import { CLOUDVAULT, exchange, photoApi } from './cast/endpoints.ts'
import { expect, test } from './cast/play.ts'

test.describe('RFC 6750 §2.1 — the Authorization header', () => {
  test('a token in the header opens the door', async ({ alice }) => {
    const { access_token } = await alice.connects(web)
    expect((await photoApi('/photos', access_token)).status).toBe(200)
  })

  test('the scheme name is case-insensitive', async ({ alice }) => {
    const { access_token } = await alice.connects(web)
    const headers = { authorization: `bEaReR ${access_token}` }
    expect((await photoApi('/photos', null, { headers })).status).toBe(200)
  })
})

test.describe('RFC 6750 §2.3 — the query string is no place for a token', () => {
  test('a token in the query string is not read', async ({ alice }) => {
    const { access_token } = await alice.connects(web)
    const answer = await exchange(`${CLOUDVAULT}/api/v1/photos?access_token=${access_token}`)
    expect([400, 401]).toContain(answer.status)
    expect(answer.header('www-authenticate')).toMatch(/^Bearer\b/)
  })

  test('a token in the query string of userinfo is not read', async ({ alice }) => {
    const { access_token } = await alice.connects(web, { scope: 'openid' })
    const answer = await exchange(`${CLOUDVAULT}/oauth2/userinfo?access_token=${access_token}`)
    expect([400, 401]).toContain(answer.status)
  })
})

test.describe('RFC 6750 §3 — the WWW-Authenticate challenge', () => {
  test('a request without a token is challenged without an error', async () => {
    expect(await photoApi('/photos', null)).toBeChallengedWith(null)
  })

  test('a request with another scheme is challenged without an error', async () => {
    const headers = { authorization: 'Basic YTpi' }
    expect(await photoApi('/photos', null, { headers })).toBeChallengedWith(null)
  })
})

test.describe('RFC 6750 §3.1 — error codes', () => {
  for (const token of ['nonsense', 'cv_at_nonsense', 'a.b.c', 'eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.']) {
    test(`an unknown token is invalid_token: ${token}`, async () => {
      expect(await photoApi('/photos', token)).toBeChallengedWith('invalid_token')
    })
  }

  test('an expired token is invalid_token', async ({ alice }) => {
    const { access_token } = await alice.connects(fleeting)
    await expect.poll(async () => (await photoApi('/photos', access_token)).status).toBe(401)
    expect(await photoApi('/photos', access_token)).toBeChallengedWith('invalid_token')
  })

  test('a refresh token is not an access token', async ({ alice }) => {
    const { refresh_token } = await alice.connects(web)
    expect(await photoApi('/photos', refresh_token)).toBeChallengedWith('invalid_token')
  })

  test('too little scope is insufficient_scope and names the scope needed', async ({ alice }) => {
    const { access_token } = await alice.connects(reader, { scope: 'list_albums' })
    const answer = await photoApi('/photos', access_token)
    expect(answer).toBeChallengedWith('insufficient_scope')
    expect(answer.header('www-authenticate')).toContain('scope="read_photos"')
  })

  for (const header of ['Bearer', 'Bearer ', 'Bearer a b', 'Bearer a,Bearer b', 'Bearer \u00ff']) {
    test(`a malformed header is 400 or 401, never a crash: ${JSON.stringify(header)}`, async () => {
      const answer = await photoApi('/photos', null, { headers: { authorization: header } })
      expect([400, 401]).toContain(answer.status)
      expect(answer.header('www-authenticate')).toMatch(/^Bearer\b/)
    })
  }
})
