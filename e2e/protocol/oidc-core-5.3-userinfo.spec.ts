import { decodeJwt } from 'jose'
import { web } from './cast/clients.ts'
import { CLOUDVAULT, exchange, userinfo } from './cast/endpoints.ts'
import { expect, test } from './cast/play.ts'

test.describe('OIDC Core §5.3 — userinfo', () => {
  test('answers GET and POST with the subject of the ID token', async ({ alice }) => {
    const { access_token, id_token } = await alice.connects(web, { scope: 'openid' })
    for (const method of ['GET', 'POST']) {
      const answer = await userinfo(access_token, { method })
      expect(answer.status).toBe(200)
      expect(answer.json.sub).toBe(decodeJwt(id_token).sub)
    }
  })

  test('takes the token from a form body too (RFC 6750 §2.2)', async ({ alice }) => {
    const { access_token } = await alice.connects(web, { scope: 'openid' })
    const body = new URLSearchParams({ access_token })
    expect((await exchange(`${CLOUDVAULT}/oauth2/userinfo`, { method: 'POST', body })).status).toBe(200)
  })

  test('OIDC Core §5.4 — tells only what was granted', async ({ alice }) => {
    const only = await userinfo((await alice.connects(web, { scope: 'openid' })).access_token)
    expect(Object.keys(only.json)).toEqual(['sub'])
    const more = await userinfo((await alice.connects(web, { scope: 'openid profile email' })).access_token)
    expect(more.json).toMatchObject({ name: alice.account.name, email: alice.account.email })
  })

  test('without openid it is insufficient_scope', async ({ alice }) => {
    const { access_token } = await alice.connects(web, { scope: 'read_photos' })
    expect(await userinfo(access_token)).toBeChallengedWith('insufficient_scope')
  })

  test('OIDC Core §5.3.3 — no token and a wrong token are challenged', async () => {
    expect(await userinfo(null)).toBeChallengedWith(null)
    expect(await userinfo('wrong')).toBeChallengedWith('invalid_token')
  })

  test('nobody stores the answer', async ({ alice }) => {
    const { access_token } = await alice.connects(web, { scope: 'openid' })
    expect((await userinfo(access_token)).header('cache-control')).toContain('no-store')
  })
})
